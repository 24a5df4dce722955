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
DiskSpaceGBLabel=Cần ít nhất [gb] GB còn trống.
DiskSpaceWarningTitle=Không đủ chỗ trống
DiskSpaceWarning=Cần ít nhất %1 KB còn trống, ổ đĩa đã chọn chỉ còn %2 KB.%n%nVẫn cài đặt tiếp?
DirExistsTitle=Thư mục đã có
DirExists=Thư mục:%n%n%1%n%nđã có sẵn. Vẫn cài vào thư mục ấy?
DirNameTooLong=Tên hoặc đường dẫn của thư mục quá dài. Hãy chọn thư mục khác.
InvalidDirName=Tên thư mục không hợp lệ. Hãy sửa lại tên.
BadDirName32=Tên thư mục không được có các ký tự sau:%n%n%1
InvalidPath=Hãy nhập đường dẫn đầy đủ, có tên ổ đĩa, ví dụ:%n%nC:\SoatTin
InvalidDrive=Không có hoặc không mở được ổ đĩa đã chọn. Hãy chọn ổ khác.
BrowseDialogTitle=Chọn thư mục
BrowseDialogLabel=Chọn một thư mục trong danh sách rồi bấm Đồng ý.
NewFolderName=Thư mục mới
ButtonOK=Đồng ý
ButtonNewFolder=Tạo thư mục &mới
ClickNext=Bấm Tiếp để làm tiếp, bấm Thôi để dừng.
ReadyMemoDir=Thư mục:
ReadyMemoTasks=Việc kèm theo:
WizardPreparing=Chuẩn bị cài đặt
PreparingDesc=Đang chuẩn bị cài [name].
ApplicationsFound=Các chương trình sau đang dùng những tệp cần thay. Nên để bộ cài tự đóng chúng lại.
ApplicationsFound2=Các chương trình sau đang dùng những tệp cần thay. Nên để bộ cài tự đóng chúng lại; cài xong sẽ mở lại.
CloseApplications=&Tự đóng các chương trình ấy
DontCloseApplications=&Không đóng
ErrorCloseApplications=Không tự đóng được hết các chương trình. Hãy tự đóng các chương trình đang dùng những tệp cần thay rồi bấm Tiếp.
StatusClosingApplications=Đang đóng chương trình…
StatusCreateDirs=Đang tạo thư mục…
StatusExtractFiles=Đang chép tệp…
StatusCreateIcons=Đang tạo biểu tượng…
StatusSavingUninstall=Đang ghi thông tin để gỡ bỏ…
StatusRunProgram=Đang hoàn tất…
StatusRestartingApplications=Đang mở lại chương trình…
StatusRollback=Đang trả lại như cũ…
FinishedLabelNoIcons=Đã cài xong [name].
SetupAborted=Chưa cài xong.%n%nHãy sửa lỗi vừa nêu rồi chạy lại tệp này.
SetupAppRunningError=%1 đang chạy.%n%nHãy đóng chương trình rồi bấm Đồng ý để làm tiếp, hoặc bấm Thôi để dừng.
UninstallAppRunningError=%1 đang chạy.%n%nHãy đóng chương trình rồi bấm Đồng ý để làm tiếp, hoặc bấm Thôi để dừng.
SetupFileCorrupt=Tệp cài đặt bị hỏng. Hãy chép lại tệp ấy từ nơi phát hành.
SetupAlreadyRunning=Bộ cài đang chạy rồi.
OnlyOnTheseArchitectures=Chương trình chỉ chạy được trên Windows 64 bit:%n%n%1
WinVersionTooLowError=Chương trình cần %1 từ bản %2 trở lên.
AbortRetryIgnoreSelectAction=Chọn cách làm
AbortRetryIgnoreRetry=&Thử lại
AbortRetryIgnoreIgnore=&Bỏ qua lỗi và làm tiếp
AbortRetryIgnoreCancel=Dừng cài đặt
ErrorReplacingExistingFile=Không thay được tệp đang có:
ErrorCopying=Không chép được tệp:
ErrorCreatingDir=Không tạo được thư mục "%1"
InformationTitle=Thông tin
ConfirmTitle=Xác nhận
ErrorTitle=Lỗi
UninstallStatusLabel=Đang gỡ bỏ %1, xin đợi.
WizardUninstalling=Gỡ bỏ
StatusUninstalling=Đang gỡ bỏ %1…
UninstalledMost=Đã gỡ bỏ %1.%n%nMột số tệp không xóa được; có thể tự xóa.
UninstallNotFound=Không có tệp "%1" nên không gỡ bỏ được.
UninstallDataCorrupted=Tệp "%1" bị hỏng nên không gỡ bỏ được.

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
