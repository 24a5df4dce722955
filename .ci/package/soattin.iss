; The installer for Windows: for one person, without an administrator's rights. Made by .github/workflows/windows.yml:
;   iscc /DVersion=0.1.0 /DProgram=..\..\dist\soattin .ci\package\soattin.iss
; This file is UTF-8 with a byte order mark, as Inno Setup 6 wants it. tests/test_windows.py checks it.

#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0
#endif
#ifndef Program
  #define Program "..\..\dist\soattin"
#endif

[Setup]
AppId={{7C1C7C0B-6B0E-4A1F-9E57-2B6A0E3F5D11}
AppName=Soát Tin
AppVersion={#Version}
AppVerName=Soát Tin {#Version}
AppPublisher=Soát Tin
DefaultDirName={autopf}\SoatTin
DefaultGroupName=Soát Tin
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\resources\icons\soattin.ico
UninstallDisplayIcon={app}\soattin.exe
OutputDir=..\..\dist
OutputBaseFilename=soattin-{#Version}-windows
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Messages]
SetupAppTitle=Cài đặt
SetupWindowTitle=Cài đặt %1
UninstallAppTitle=Gỡ bỏ
UninstallAppFullTitle=Gỡ bỏ %1
ButtonBack=< &Trước
ButtonNext=&Tiếp >
ButtonInstall=&Cài đặt
ButtonCancel=Thôi
ButtonYes=&Có
ButtonNo=&Không
ButtonFinish=&Xong
ButtonBrowse=&Chọn…
ButtonWizardBrowse=C&họn…
ExitSetupTitle=Dừng cài đặt
ExitSetupMessage=Chưa cài xong. Dừng bây giờ thì chương trình chưa được cài; có thể chạy lại tệp này lúc khác.%n%nDừng cài đặt?
WelcomeLabel1=Cài đặt [name]
WelcomeLabel2=Sẽ cài [name/ver] cho riêng người dùng này; không cần quyền quản trị.%n%nHãy đóng các chương trình khác rồi bấm Tiếp.
WizardLicense=Giấy phép
LicenseLabel=Hãy đọc giấy phép sau trước khi cài.
LicenseLabel3=Bấm “Tôi đồng ý” để cài đặt tiếp.
LicenseAccepted=Tôi đồ&ng ý
LicenseNotAccepted=Tôi không đồn&g ý
WizardSelectDir=Chọn thư mục
SelectDirDesc=Cài [name] vào đâu?
SelectDirLabel3=[name] sẽ được cài vào thư mục sau.
SelectDirBrowseLabel=Bấm Tiếp để cài vào đây; bấm Chọn để đổi thư mục.
DiskSpaceMBLabel=Cần ít nhất [mb] MB còn trống.
WizardSelectTasks=Việc kèm theo
SelectTasksDesc=Làm thêm những việc nào?
SelectTasksLabel2=Đánh dấu những việc cần làm thêm khi cài [name], rồi bấm Tiếp.
WizardReady=Sẵn sàng cài đặt
ReadyLabel1=Sẵn sàng cài [name].
ReadyLabel2a=Bấm Cài đặt để bắt đầu, bấm Trước để xem lại.
ReadyLabel2b=Bấm Cài đặt để bắt đầu.
WizardInstalling=Đang cài đặt
InstallingLabel=Đang cài [name], xin đợi.
FinishedHeadingLabel=Đã cài xong [name]
FinishedLabel=Đã cài [name]. Mở chương trình bằng biểu tượng của nó.
ClickFinish=Bấm Xong để kết thúc.
ConfirmUninstall=Gỡ bỏ %1? Các tệp dự án và thiết đặt vẫn được giữ nguyên.
UninstalledAll=Đã gỡ bỏ %1.

[Tasks]
Name: "desktopicon"; Description: "Đặt biểu tượng trên màn hình nền"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Soát Tin"; Filename: "{app}\soattin.exe"
Name: "{autodesktop}\Soát Tin"; Filename: "{app}\soattin.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\soattin.exe"; Description: "Mở Soát Tin"; Flags: nowait postinstall skipifsilent
