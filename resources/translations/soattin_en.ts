<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>ArticlesList</name>
    <message>
        <source>Danh sách bài</source>
        <translation>List of articles</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>{count} chỗ nghi vấn</source>
        <translation>{count} doubtful</translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message>
        <source>Tìm trong mọi bài…</source>
        <translation>Search all articles…</translation>
    </message>
    <message>
        <source>Tìm trong mọi bài, không cần dấu</source>
        <translation>Search all articles, accents not needed</translation>
    </message>
    <message>
        <source>Tìm trong toàn văn, không cần gõ dấu (Ctrl+L)</source>
        <translation>Search the full texts, accents not needed (Ctrl+L)</translation>
    </message>
    <message>
        <source>Xóa chữ đang tìm</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Lọc theo tình trạng</source>
        <translation>Filter by state</translation>
    </message>
    <message>
        <source>Mọi tình trạng</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Chỉ liệt kê các bài đang ở tình trạng này (Tab đến rồi bấm ↓)</source>
        <translation>List only articles in this state (Tab to it, then ↓)</translation>
    </message>
    <message>
        <source>Thứ tự</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Nghi vấn trước</source>
        <translation>Doubtful first</translation>
    </message>
    <message>
        <source>Theo ngày</source>
        <translation>By date</translation>
    </message>
    <message>
        <source>Theo nơi</source>
        <translation>By place</translation>
    </message>
    <message>
        <source>Theo lúc nhập</source>
        <translation>By time of import</translation>
    </message>
    <message>
        <source>Xếp các bài theo thứ tự này (Tab đến rồi bấm ↓)</source>
        <translation>Put the articles in this order (Tab to it, then ↓)</translation>
    </message>
    <message>
        <source>{listed} bài · xong {done}/{total}</source>
        <translation>{listed} articles · done {done}/{total}</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Sao lưu và khôi phục</source>
        <translation>Back up and restore</translation>
    </message>
    <message>
        <source>định kỳ</source>
        <translation>regular</translation>
    </message>
    <message>
        <source>bằng tay</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>trước khi nâng cấp</source>
        <translation>before an upgrade</translation>
    </message>
    <message>
        <source>trước khi khôi phục</source>
        <translation>before a restore</translation>
    </message>
    <message>
        <source>tệp hỏng được giữ lại</source>
        <translation>damaged file kept</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Số bài</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Cỡ (KB)</source>
        <translation>Size (KB)</translation>
    </message>
    <message>
        <source>Các bản sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Khôi phục bản này thì đổi gì</source>
        <translation>What restoring this backup changes</translation>
    </message>
    <message>
        <source>&amp;Sao lưu ngay</source>
        <translation>&amp;Back up now</translation>
    </message>
    <message>
        <source>&amp;Cứu dữ liệu từ tệp hỏng</source>
        <translation>Re&amp;scue data from the damaged file</translation>
    </message>
    <message>
        <source>&amp;Khôi phục bản này…</source>
        <translation>&amp;Restore this one…</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>Các bản sao lưu nằm trong thư mục “{name}”.</source>
        <translation>The backups lie in the folder “{name}”.</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>Không đọc được tệp này nên không khôi phục được.</source>
        <translation>This file cannot be read, so it cannot be restored.</translation>
    </message>
    <message>
        <source>Bản này có {then} bài.</source>
        <translation>This backup has {then} articles.</translation>
    </message>
    <message>
        <source>Bản này có {then} bài, dự án hiện có {now} bài.</source>
        <translation>This backup has {then} articles, the project now has {now}.</translation>
    </message>
    <message>
        <source>Khôi phục thì mất {count} bước làm sau đó:</source>
        <translation>Restoring loses {count} steps made since:</translation>
    </message>
    <message>
        <source>Từ đó đến nay không có bước nào mới.</source>
        <translation>No steps were made since.</translation>
    </message>
    <message>
        <source>Khôi phục</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Đưa dự án trở lại như lúc {at}? Tệp hiện tại được giữ lại trong các bản sao lưu, nên có thể quay lại.</source>
        <translation>Put the project back as it was at {at}? The present file is kept among the backups, so you can return.</translation>
    </message>
    <message>
        <source>&amp;Khôi phục</source>
        <translation>&amp;Restore</translation>
    </message>
    <message>
        <source>&amp;Thôi</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>còn lại</source>
        <translation>the rest</translation>
    </message>
    <message>
        <source>Chưa có số để vẽ biểu đồ</source>
        <translation>No figures to chart yet</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Tháng trước</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Tháng sau</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Các ngày trong tháng</source>
        <translation>Days of the month</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>Đưa chữ đang chọn vào mục</source>
        <translation>Put the selected words into a field</translation>
    </message>
    <message>
        <source>Dòng này chưa có dẫn chứng: chọn chữ trong bài rồi bấm Ctrl+số nhóm.</source>
        <translation>This row has no evidence yet: select words in the article, then press Ctrl and the number of the group.</translation>
    </message>
</context>
<context>
    <name>CellEdit</name>
    <message>
        <source>Mở lịch (Alt+↓)</source>
        <translation>Open the calendar (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Còn {count} điểm khác.</source>
        <translation>{count} more points.</translation>
    </message>
    <message>
        <source>Mở bài kia</source>
        <translation>Open the other article</translation>
    </message>
    <message>
        <source>Đã xem</source>
        <translation>Seen</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Các cột của bảng</source>
        <translation>Columns of the table</translation>
    </message>
    <message>
        <source>&amp;Nội dung bài:</source>
        <translation>&amp;Article text:</translation>
    </message>
    <message>
        <source>&amp;Tiêu đề:</source>
        <translation>&amp;Headline:</translation>
    </message>
    <message>
        <source>T&amp;óm tắt:</source>
        <translation>&amp;Summary:</translation>
    </message>
    <message>
        <source>N&amp;gày đăng:</source>
        <translation>&amp;Date published:</translation>
    </message>
    <message>
        <source>Tác &amp;giả:</source>
        <translation>A&amp;uthor:</translation>
    </message>
    <message>
        <source>&amp;Chuyên mục:</source>
        <translation>S&amp;ection:</translation>
    </message>
    <message>
        <source>&amp;Mã hoặc tên dòng:</source>
        <translation>&amp;Id or name of the row:</translation>
    </message>
    <message>
        <source>(chọn cột)</source>
        <translation>(choose a column)</translation>
    </message>
    <message>
        <source>(không có)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>cột {n}</source>
        <translation>column {n}</translation>
    </message>
    <message>
        <source>Đọc theo các cột này</source>
        <translation>Read by these columns</translation>
    </message>
    <message>
        <source>Bỏ qua bảng này</source>
        <translation>Leave this table out</translation>
    </message>
    <message>
        <source>Bảng “{name}” có mỗi hàng một bài. Cột nào là gì?</source>
        <translation>The table “{name}” has an article in each row. Which column is what?</translation>
    </message>
    <message>
        <source>Câu trả lời dùng cho cả {n} bảng khác cùng các cột này.</source>
        <translation>The answer serves {n} other tables with the same columns too.</translation>
    </message>
    <message>
        <source>Lần sau gặp bảng cùng các cột, chương trình tự đọc như vậy.</source>
        <translation>Tables with the same columns will be read this way from now on.</translation>
    </message>
    <message>
        <source>Các hàng đầu của bảng</source>
        <translation>First rows of the table</translation>
    </message>
    <message>
        <source>cột </source>
        <translation>column </translation>
    </message>
    <message>
        <source>Tên các cột</source>
        <translation>Column headings</translation>
    </message>
    <message>
        <source>Hãy chọn cột nội dung bài.</source>
        <translation>Choose the column of the article text.</translation>
    </message>
    <message>
        <source>Một cột đang được chọn cho hai mục; mỗi cột chỉ dùng một lần.</source>
        <translation>One column is chosen twice; each can be used once only.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Xác nhận, sang chỗ nghi vấn kế tiếp</source>
        <translation>Confirm, go to the next doubtful one</translation>
    </message>
    <message>
        <source>Sửa giá trị</source>
        <translation>Edit the value</translation>
    </message>
    <message>
        <source>Sửa ô kia: chức vụ, hạng mục, loại</source>
        <translation>Edit the other cell: position, category, kind</translation>
    </message>
    <message>
        <source>Bỏ dòng, hoặc lấy lại dòng đã bỏ</source>
        <translation>Reject the row, or bring a rejected one back</translation>
    </message>
    <message>
        <source>Thêm dòng vào nhóm này</source>
        <translation>Add a row to this group</translation>
    </message>
    <message>
        <source>Chỗ nghi vấn kế tiếp</source>
        <translation>Next doubtful one</translation>
    </message>
    <message>
        <source>Chỗ nghi vấn trước</source>
        <translation>Previous doubtful one</translation>
    </message>
    <message>
        <source>Bớt một từ ở cuối dẫn chứng</source>
        <translation>Evidence: one word less at the end</translation>
    </message>
    <message>
        <source>Thêm một từ vào cuối dẫn chứng</source>
        <translation>Evidence: one word more at the end</translation>
    </message>
    <message>
        <source>Thêm một từ vào đầu dẫn chứng</source>
        <translation>Evidence: one word more at the front</translation>
    </message>
    <message>
        <source>Bớt một từ ở đầu dẫn chứng</source>
        <translation>Evidence: one word less at the front</translation>
    </message>
    <message>
        <source>Xong bài, mở bài kế tiếp</source>
        <translation>Article done, open the next</translation>
    </message>
    <message>
        <source>Bài kế tiếp</source>
        <translation>Next article</translation>
    </message>
    <message>
        <source>Bài trước</source>
        <translation>Previous article</translation>
    </message>
    <message>
        <source>Để sau, kèm ghi chú</source>
        <translation>Put off, with a note</translation>
    </message>
    <message>
        <source>Sửa cùng lỗi ở mọi bài</source>
        <translation>Correct the same error in all articles</translation>
    </message>
    <message>
        <source>Tìm trong bài</source>
        <translation>Find in the article</translation>
    </message>
    <message>
        <source>Tìm bài</source>
        <translation>Find articles</translation>
    </message>
    <message>
        <source>Chữ bài viết lớn hơn</source>
        <translation>Larger article text</translation>
    </message>
    <message>
        <source>Chữ bài viết nhỏ hơn</source>
        <translation>Smaller article text</translation>
    </message>
    <message>
        <source>Chữ bài viết cỡ thường</source>
        <translation>Usual article text size</translation>
    </message>
    <message>
        <source>Sang khung kế tiếp</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Về khung trước</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Nhóm {group}: đến đó, hoặc thêm chữ đang chọn</source>
        <translation>Group {group}: go there, or add the selected words</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>Những chỗ có cùng lỗi</source>
        <translation>Places with the same error</translation>
    </message>
    <message>
        <source>Cùng lỗi ở {places} chỗ trong {articles} bài.
{what}</source>
        <translation>The same error at {places} places in {articles} articles.
{what}</translation>
    </message>
    <message>
        <source>Sửa hết ({key})</source>
        <translation>Correct all ({key})</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Để nguyên</source>
        <translation>Leave them</translation>
    </message>
    <message>
        <source>bỏ</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>Không có chỗ nào khác cùng lỗi với lần sửa vừa rồi.</source>
        <translation>The last correction fits nowhere else.</translation>
    </message>
    <message>
        <source>Đã sửa {count} chỗ; giữ làm quy tắc cho lần nhập sau (Ctrl+Z để hoàn tác).</source>
        <translation>{count} places corrected; kept as a rule for later imports (Ctrl+Z to undo).</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Chọn bảng mã</source>
        <translation>Choose the encoding</translation>
    </message>
    <message>
        <source>Chữ trong các tệp này không nói rõ bảng mã. Với mỗi tệp, hãy chọn cách đọc cho ra đúng tiếng Việt; tệp nào chưa chọn thì chưa nhập.</source>
        <translation>The text of these files does not tell its encoding. For each file choose the reading that gives right Vietnamese; files without a choice are not imported.</translation>
    </message>
    <message>
        <source>Các tệp chờ chọn bảng mã</source>
        <translation>Files waiting for an encoding</translation>
    </message>
    <message>
        <source>Cách đọc</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Đọc theo cách này thì thành</source>
        <translation>Read this way it says</translation>
    </message>
    <message>
        <source>Dùng bảng mã đang chọn cho &amp;mọi tệp trong danh sách</source>
        <translation>Use the chosen encoding for &amp;all files of the list</translation>
    </message>
    <message>
        <source>Đọc lại và nhập</source>
        <translation>Read again and import</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Đang thử các bảng mã…</source>
        <translation>Trying encodings…</translation>
    </message>
    <message>
        <source> — có vẻ đúng nhất</source>
        <translation> — seems best</translation>
    </message>
    <message>
        <source>Đã chọn cho {chosen}/{all} tệp.</source>
        <translation>Chosen for {chosen} of {all} files.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Chưa làm được</source>
        <translation>Could not be done</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Tên giữ lại</source>
        <translation>Name to keep</translation>
    </message>
    <message>
        <source>&amp;Tên giữ lại:</source>
        <translation>Name &amp;to keep:</translation>
    </message>
    <message>
        <source>Mức giống: {score} %</source>
        <translation>Likeness: {score} %</translation>
    </message>
    <message>
        <source>+ Viết như nhau, chức vụ và địa phương khớp nhau.</source>
        <translation>+ Spelled alike, positions and places agree.</translation>
    </message>
    <message>
        <source>&amp;Hợp nhất (Enter)</source>
        <translation>&amp;Merge (Enter)</translation>
    </message>
    <message>
        <source>&amp;Không phải một (Delete)</source>
        <translation>&amp;Not the same (Delete)</translation>
    </message>
    <message>
        <source>Điều nói lên là một và không phải một</source>
        <translation>What speaks for and against being one</translation>
    </message>
    <message>
        <source>&amp;Bỏ qua (F8)</source>
        <translation>S&amp;kip (F8)</translation>
    </message>
    <message>
        <source>Các cách viết đã đánh dấu là một; mọi bài vẫn giữ cách viết của mình (Enter)</source>
        <translation>The checked spellings are one; every article keeps its own spelling (Enter)</translation>
    </message>
    <message>
        <source>Nhớ rằng đây là những tên khác nhau, không hỏi nữa (Delete)</source>
        <translation>Remember that these are different names, ask no more (Delete)</translation>
    </message>
    <message>
        <source>Để nhóm này lại, hỏi sau (F8)</source>
        <translation>Leave this group for later (F8)</translation>
    </message>
    <message>
        <source>&amp;Hợp nhất {count} tên (Enter)</source>
        <translation>&amp;Merge {count} names (Enter)</translation>
    </message>
    <message>
        <source>Không còn tên nào cần hỏi</source>
        <translation>No more names to ask about</translation>
    </message>
    <message>
        <source>Có phải là một?  {name}</source>
        <translation>The same?  {name}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Xuất dữ liệu</source>
        <translation>Export data</translation>
    </message>
    <message>
        <source>Lựa chọn đã lưu</source>
        <translation>Saved choices</translation>
    </message>
    <message>
        <source>Bài nào</source>
        <translation>Which articles</translation>
    </message>
    <message>
        <source>Tất cả các bài</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>Chỉ các bài đã soát xong</source>
        <translation>Only articles that are done</translation>
    </message>
    <message>
        <source>Các bài đang lọc ở màn hình Rà soát</source>
        <translation>The articles filtered in the Review screen</translation>
    </message>
    <message>
        <source>Địa phương theo</source>
        <translation>Places by</translation>
    </message>
    <message>
        <source>Đơn vị hành chính lúc đó</source>
        <translation>Administrative units of the time</translation>
    </message>
    <message>
        <source>Đơn vị hành chính hiện nay</source>
        <translation>Administrative units of today</translation>
    </message>
    <message>
        <source>Dạng tệp</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Bảng Excel (.xlsx)</source>
        <translation>Excel workbook (.xlsx)</translation>
    </message>
    <message>
        <source>CSV, mỗi trang một tệp</source>
        <translation>CSV, a file for each sheet</translation>
    </message>
    <message>
        <source>JSON từng dòng, kèm các sửa đổi</source>
        <translation>JSON lines, with the corrections</translation>
    </message>
    <message>
        <source>JSON của Label Studio</source>
        <translation>JSON of Label Studio</translation>
    </message>
    <message>
        <source>Các trang</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>&amp;Lưu lựa chọn…</source>
        <translation>&amp;Save choices…</translation>
    </message>
    <message>
        <source>Xó&amp;a lựa chọn</source>
        <translation>&amp;Delete choices</translation>
    </message>
    <message>
        <source>&amp;Xuất…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lưu lựa chọn</source>
        <translation>Save choices</translation>
    </message>
    <message>
        <source>Tên của lựa chọn:</source>
        <translation>Name of the choices:</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Lỗi ngoài dự kiến</source>
        <translation>Unexpected error</translation>
    </message>
    <message>
        <source>Chương trình vừa gặp một lỗi ngoài dự kiến.</source>
        <translation>The program met an unexpected error.</translation>
    </message>
    <message>
        <source>Không mất gì: mọi thứ đã báo “Đã lưu” vẫn còn, ô đang sửa vẫn giữ chữ vừa gõ.
Có thể đóng hộp này và làm tiếp. Nếu lỗi lặp lại, hãy đóng rồi mở lại chương trình.</source>
        <translation>Nothing is lost: all that was told “Saved” is there, and what was being typed stays in its cell.
You can close this box and go on. If the error comes again, close the program and open it anew.</translation>
    </message>
    <message>
        <source>Đóng và làm &amp;tiếp</source>
        <translation>Close and &amp;go on</translation>
    </message>
    <message>
        <source>Không ghi được báo cáo lỗi ra tệp.</source>
        <translation>The error report could not be written to a file.</translation>
    </message>
    <message>
        <source>Báo cáo lỗi (không có nội dung bài viết) nằm ở tệp sau; có thể gửi cho người hỗ trợ:</source>
        <translation>The error report (without any article text) lies in this file; it can be handed on to support:</translation>
    </message>
    <message>
        <source>Tệp báo cáo lỗi</source>
        <translation>Error report file</translation>
    </message>
    <message>
        <source>&amp;Chép đường dẫn</source>
        <translation>&amp;Copy the path</translation>
    </message>
</context>
<context>
    <name>FieldsModel</name>
    <message>
        <source>Mục</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Chi tiết</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>chưa có (Insert: thêm)</source>
        <translation>none yet (Insert: add)</translation>
    </message>
    <message>
        <source>máy đọc: {value}</source>
        <translation>machine read: {value}</translation>
    </message>
</context>
<context>
    <name>FieldsPainter</name>
    <message>
        <source>máy đọc: {value}</source>
        <translation>machine read: {value}</translation>
    </message>
</context>
<context>
    <name>FieldsView</name>
    <message>
        <source>Các mục của bài</source>
        <translation>Fields of the article</translation>
    </message>
    <message>
        <source>Tên các cột</source>
        <translation>Column headings</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Tìm trong bài, không cần dấu</source>
        <translation>Find in the article, accents not needed</translation>
    </message>
    <message>
        <source>Chỗ trước (Shift+Enter)</source>
        <translation>Previous place (Shift+Enter)</translation>
    </message>
    <message>
        <source>Chỗ sau (Enter)</source>
        <translation>Next place (Enter)</translation>
    </message>
    <message>
        <source>Đóng (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Xong bài, mở bài kế (Enter)</source>
        <translation>Done, open the next (Enter)</translation>
    </message>
    <message>
        <source>Xem lại (Esc)</source>
        <translation>Look again (Esc)</translation>
    </message>
    <message>
        <source>Bài này không còn chỗ nghi vấn.</source>
        <translation>Nothing doubtful is left in this article.</translation>
    </message>
    <message>
        <source>Đã xong bài cuối của danh sách.</source>
        <translation>The last article of the list is done.</translation>
    </message>
    <message>
        <source>Chưa xong được bài: {what}.</source>
        <translation>The article cannot be done yet: {what}.</translation>
    </message>
    <message>
        <source>Đến chỗ ấy (Enter)</source>
        <translation>Go there (Enter)</translation>
    </message>
    <message>
        <source>Để sau (Enter)</source>
        <translation>Put off (Enter)</translation>
    </message>
    <message>
        <source>Soát lại</source>
        <translation>Review again</translation>
    </message>
    <message>
        <source>Để bài này lại, soát sau.</source>
        <translation>Put this article off for later.</translation>
    </message>
    <message>
        <source>Ghi chú (không bắt buộc)</source>
        <translation>Note (optional)</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Chào mừng đến với Soát Tin</source>
        <translation>Welcome to Soát Tin</translation>
    </message>
    <message>
        <source>Năm bước, chừng ba phút, trên các bài mẫu: thử gì cũng không hỏng việc thật. Bấm Tiếp để mở dự án mẫu, hoặc Thôi xem bất cứ lúc nào.</source>
        <translation>Five steps, about three minutes, on sample articles: nothing you try can harm real work. Press Next to open the sample project, or Leave at any time.</translation>
    </message>
    <message>
        <source>Bài gốc bên cạnh số liệu</source>
        <translation>The article beside the figures</translation>
    </message>
    <message>
        <source>Bên trái là các bài, giữa là bài gốc, bên phải là những gì máy đọc được. Con trỏ đứng ở chỗ nghi vấn đầu tiên, dẫn chứng được đóng khung. Đúng thì bấm Enter, máy sang chỗ nghi vấn sau.</source>
        <translation>At the left the articles, in the middle the original text, at the right what the machine read. The cursor stands at the first doubtful row, its evidence framed. If it is right, press Enter to go to the next doubtful one.</translation>
    </message>
    <message>
        <source>Sửa ngay trên bàn phím</source>
        <translation>Correct from the keyboard</translation>
    </message>
    <message>
        <source>Bấm F2 hoặc gõ luôn để sửa, Enter để nhận, Esc để thôi, Delete để bỏ dòng. Mọi lần sửa được lưu ngay; Ctrl+Z hoàn tác. Hết bài bấm Ctrl+Enter.</source>
        <translation>Press F2 or just type to edit, Enter to accept, Esc to leave, Delete to reject the row. Every correction is saved at once; Ctrl+Z undoes. At the end of the article press Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Nhiều cách viết, một cái tên</source>
        <translation>Many spellings, one name</translation>
    </message>
    <message>
        <source>Máy hỏi những tên có thể là một, kèm chứng cứ. Enter: là một; Delete: không phải một; F8: hỏi sau. Bài viết vẫn giữ cách viết của mình.</source>
        <translation>The machine asks about names that may be one, with the evidence. Enter: the same; Delete: not the same; F8: ask later. Articles keep their own spelling.</translation>
    </message>
    <message>
        <source>Cộng số và xuất Excel</source>
        <translation>Sums and Excel</translation>
    </message>
    <message>
        <source>Cộng theo nơi, theo loại, theo quý; Enter trên một dòng để xem các số đứng sau. Ctrl+E xuất Excel. F1 cho xem các phím của mỗi màn hình; sách hướng dẫn ở bảng chọn Trợ giúp (Shift+F1).</source>
        <translation>Sums by place, category, quarter; Enter on a row shows the figures behind it. Ctrl+E exports to Excel. F1 shows the keys of each screen; the manual is in the Help menu (Shift+F1).</translation>
    </message>
    <message>
        <source>Về Soát Tin</source>
        <translation>About Soát Tin</translation>
    </message>
    <message>
        <source>Soát Tin {version}</source>
        <translation>Soát Tin {version}</translation>
    </message>
    <message>
        <source>Rà soát dữ liệu trích từ tin bài địa phương. Chạy trên máy, không dùng mạng.

Giấy phép MIT. Dùng Qt {qt} và PySide6 (LGPL 3), Python {python}, phông chữ Noto Sans (OFL) và các thư viện ghi trong THIRD_PARTY_NOTICES.md.

Thiết đặt và nhật ký chương trình: {folder}</source>
        <translation>Checks data extracted from local-news articles. Runs on this computer, without a network.

MIT licence. Uses Qt {qt} and PySide6 (LGPL 3), Python {python}, the font Noto Sans (OFL) and the libraries named in THIRD_PARTY_NOTICES.md.

Settings and log of the program: {folder}</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>Lọc theo việc, người… (không cần dấu)</source>
        <translation>Filter by what, who… (accents not needed)</translation>
    </message>
    <message>
        <source>Lọc nhật ký</source>
        <translation>Filter the history</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Cách</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hiệu lực</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Nhật ký sửa</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>Bước này đã đổi gì</source>
        <translation>What this step changed</translation>
    </message>
    <message>
        <source>Lấy lại &amp;riêng bước này</source>
        <translation>Undo &amp;just this step</translation>
    </message>
    <message>
        <source>Chỉ đưa bước này về như trước, các bước sau vẫn giữ (Alt+R). Hoàn tác được bằng Ctrl+Z</source>
        <translation>Puts back this step alone, later ones stay (Alt+J). Can be undone with Ctrl+Z</translation>
    </message>
    <message>
        <source>&amp;Mở bài</source>
        <translation>&amp;Open the article</translation>
    </message>
    <message>
        <source>Mở bài mà bước này đã sửa (Enter trên dòng, hoặc Alt+M)</source>
        <translation>Open the article that this step changed (Enter on the row, or Alt+O)</translation>
    </message>
    <message>
        <source>Xem thêm bước &amp;cũ hơn</source>
        <translation>Show o&amp;lder steps</translation>
    </message>
    <message>
        <source>Đọc thêm các bước trước đó vào bảng (Alt+C)</source>
        <translation>Read earlier steps into the table (Alt+L)</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>History</translation>
    </message>
    <message>
        <source>mở bài của bước đang chọn</source>
        <translation>open the article of the chosen step</translation>
    </message>
    <message>
        <source>lấy lại riêng bước đang chọn</source>
        <translation>undo just the chosen step</translation>
    </message>
    <message>
        <source>hoàn tác / làm lại bước cuối</source>
        <translation>undo / redo the last step</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Tiến độ nhập bài</source>
        <translation>Progress of the import</translation>
    </message>
    <message>
        <source>Dừng nhập</source>
        <translation>Stop the import</translation>
    </message>
    <message>
        <source>Dừng sau bài đang đọc; những bài đã lưu vẫn giữ</source>
        <translation>Stop after the article being read; what is saved stays</translation>
    </message>
    <message>
        <source>Đang đọc danh sách tệp…</source>
        <translation>Reading the list of files…</translation>
    </message>
    <message>
        <source>Đang dừng; những bài đã lưu vẫn giữ…</source>
        <translation>Stopping; what is saved stays…</translation>
    </message>
    <message>
        <source>Còn {left} bài</source>
        <translation>{left} articles left</translation>
    </message>
    <message>
        <source>đang đọc {name}</source>
        <translation>reading {name}</translation>
    </message>
    <message>
        <source>Đang chờ chọn cột của bảng “{name}”…</source>
        <translation>Waiting for the columns of the table “{name}”…</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Hãy chọn một bài rồi mở bản gốc của nó.</source>
        <translation>Choose an article first, then open its original.</translation>
    </message>
    <message>
        <source>Không ghi được tệp tạm để mở bản gốc “{name}”: {why}. Hãy giải phóng chỗ trống trên ổ đĩa rồi mở lại.</source>
        <translation>The temporary file for opening the original “{name}” could not be written: {why}. Free some room on the disk and open it again.</translation>
    </message>
    <message>
        <source>Máy này không có chương trình nào mở được “{name}”. Bản chép nằm ở: {path}. Hãy cài chương trình đọc loại tệp ấy, hoặc chép nó sang máy khác.</source>
        <translation>No program on this machine opens “{name}”. The copy lies at: {path}. Install a program that reads such files, or copy it to another machine.</translation>
    </message>
    <message>
        <source>Đã mở bản gốc “{name}” (bản chép chỉ để xem).</source>
        <translation>Opened the original “{name}” (a copy, for looking only).</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Giữ &amp;bản gốc trong dự án</source>
        <translation>Keep the &amp;originals in the project</translation>
    </message>
    <message>
        <source>Mỗi tệp nhập vào (đến {mb} MB) được nén và giữ trong dự án, để “Mở bản gốc của bài” dùng được cả khi tệp cũ đã xóa hay dự án mang sang máy khác. Tệp dự án và các bản sao lưu sẽ lớn hơn. Tắt đi thì chỉ nhớ tên tệp, ngày và mã kiểm tra; bản gốc đã giữ vẫn còn.</source>
        <translation>Each imported file (up to {mb} MB) is compressed and kept in the project, so that “Open the original” works even when the old file is deleted or the project is on another computer. The project file and its backups grow. Switched off, only the file&apos;s name, date and checksum are remembered; originals already kept stay.</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>Hãy bấm một tổ hợp phím.</source>
        <translation>Press a key combination.</translation>
    </message>
    <message>
        <source>Phím chữ và số để gõ tiếng Việt nên không dùng làm lệnh được. Hãy thêm Ctrl hoặc Alt.</source>
        <translation>Letters and digits are for typing Vietnamese and cannot be commands. Add Ctrl or Alt.</translation>
    </message>
    <message>
        <source>{key} là phím soạn thảo văn bản nên không dùng làm lệnh được.</source>
        <translation>{key} is a key of text editing and cannot be a command.</translation>
    </message>
    <message>
        <source>{key} đang là phím của “{other}”.</source>
        <translation>{key} is the key of “{other}”.</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Các phím của màn hình này</source>
        <translation>Keys of this screen</translation>
    </message>
    <message>
        <source>bảng này</source>
        <translation>this list</translation>
    </message>
    <message>
        <source>Các phím</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Lệnh</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Phím</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Phím gốc</source>
        <translation>Original key</translation>
    </message>
    <message>
        <source>Lệnh và phím</source>
        <translation>Commands and keys</translation>
    </message>
    <message>
        <source>Phím mới</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Phím mới: bấm tổ hợp phím</source>
        <translation>New key: press the combination</translation>
    </message>
    <message>
        <source>bấm tổ hợp phím</source>
        <translation>press the combination</translation>
    </message>
    <message>
        <source>Đổi &amp;phím</source>
        <translation>Change the &amp;key</translation>
    </message>
    <message>
        <source>Về phím &amp;gốc tất cả</source>
        <translation>All keys as they &amp;came</translation>
    </message>
    <message>
        <source>Phím &amp;mới:</source>
        <translation>&amp;New key:</translation>
    </message>
    <message>
        <source>“{command}” nay là {key}.</source>
        <translation>“{command}” is now {key}.</translation>
    </message>
    <message>
        <source>Mọi phím đã trở về như ban đầu.</source>
        <translation>All keys are as they came.</translation>
    </message>
</context>
<context>
    <name>KnownPage</name>
    <message>
        <source>từ bài, tên mới</source>
        <translation>from the article, a new name</translation>
    </message>
    <message>
        <source>tự nhận ra khi nhập</source>
        <translation>recognised at import</translation>
    </message>
    <message>
        <source>người dùng xếp</source>
        <translation>put there by a person</translation>
    </message>
    <message>
        <source>Lọc tên (không cần dấu)</source>
        <translation>Filter names (accents not needed)</translation>
    </message>
    <message>
        <source>Lọc tên đã có</source>
        <translation>Filter known names</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Số lần</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Cách viết</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Các tên đã có</source>
        <translation>Known names</translation>
    </message>
    <message>
        <source>Cách viết trong bài</source>
        <translation>Spelling in the article</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Địa phương</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Vì sao ở đây</source>
        <translation>Why it is here</translation>
    </message>
    <message>
        <source>Bài</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Các lượt nhắc của tên này</source>
        <translation>Mentions of this name</translation>
    </message>
    <message>
        <source>Câu có tên này</source>
        <translation>The sentence with this name</translation>
    </message>
    <message>
        <source>Tên giữ lại</source>
        <translation>Name to keep</translation>
    </message>
    <message>
        <source>Đổi tê&amp;n giữ lại</source>
        <translation>Re&amp;name</translation>
    </message>
    <message>
        <source>&amp;Hoàn tác lần hợp nhất này</source>
        <translation>&amp;Undo this merge</translation>
    </message>
    <message>
        <source>Tên giữ &amp;lại:</source>
        <translation>Name to &amp;keep:</translation>
    </message>
    <message>
        <source>&amp;Tách ra (Delete)</source>
        <translation>&amp;Take out (Delete)</translation>
    </message>
    <message>
        <source>Mở &amp;bài (Enter)</source>
        <translation>Open &amp;article (Enter)</translation>
    </message>
    <message>
        <source>Các lần hợp nhất của tên này</source>
        <translation>Merges of this name</translation>
    </message>
    <message>
        <source>Tên chung được viết như trong ô; các bài giữ cách viết của mình (F2)</source>
        <translation>The common name is spelled as in the box; articles keep their own spelling (F2)</translation>
    </message>
    <message>
        <source>Lượt nhắc đang chọn là người khác: cho nó một tên riêng (Delete)</source>
        <translation>The chosen mention is somebody else: give it a name of its own (Delete)</translation>
    </message>
    <message>
        <source>Mở bài tại chỗ nhắc tên đang chọn (Enter)</source>
        <translation>Open the article at the chosen mention (Enter)</translation>
    </message>
    <message>
        <source>Các lần hợp nhất đã đưa lượt nhắc vào tên này (Tab đến rồi bấm ↓)</source>
        <translation>Merges that brought mentions to this name (Tab to it, then ↓)</translation>
    </message>
    <message>
        <source>Trả các lượt nhắc của lần hợp nhất đã chọn về tên cũ của chúng</source>
        <translation>Give the mentions of the chosen merge back to the names that they had</translation>
    </message>
    <message>
        <source>{shown} trong {all} tên</source>
        <translation>{shown} of {all} names</translation>
    </message>
    <message>
        <source>Tên này chỉ có một lượt nhắc nên không có gì để tách.</source>
        <translation>This name has only one mention, so there is nothing to take out.</translation>
    </message>
    <message>
        <source>Các bước sau dựa vào lần hợp nhất này vẫn giữ: {steps}.</source>
        <translation>Later steps that build on this merge stay: {steps}.</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>&amp;Cỡ chữ</source>
        <translation>&amp;Text size</translation>
    </message>
    <message>
        <source>Chữ &amp;to hơn</source>
        <translation>&amp;Larger text</translation>
    </message>
    <message>
        <source>Chữ &amp;nhỏ hơn</source>
        <translation>&amp;Smaller text</translation>
    </message>
    <message>
        <source>Cỡ chữ &amp;thường (100 %)</source>
        <translation>&amp;Usual size (100 %)</translation>
    </message>
    <message>
        <source>Nền &amp;sáng, nền tối</source>
        <translation>Light, &amp;dark</translation>
    </message>
    <message>
        <source>Theo &amp;hệ thống</source>
        <translation>As the s&amp;ystem</translation>
    </message>
    <message>
        <source>Nền &amp;sáng</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>Nền &amp;tối</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>Ngôn n&amp;gữ (Language)</source>
        <translation>&amp;Language (Ngôn ngữ)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Rà soát</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Hợp nhất</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Soát Tin</source>
        <translation>Soát Tin</translation>
    </message>
    <message>
        <source>Chưa mở dự án</source>
        <translation>No project open</translation>
    </message>
    <message>
        <source> (chỉ đọc)</source>
        <translation> (reading only)</translation>
    </message>
    <message>
        <source>Tên người soát</source>
        <translation>Name of the reviewer</translation>
    </message>
    <message>
        <source>Tên ghi vào nhật ký mỗi lần sửa:</source>
        <translation>Name written into the history with each change:</translation>
    </message>
    <message>
        <source>&amp;Ghi</source>
        <translation>&amp;Keep</translation>
    </message>
    <message>
        <source>&amp;Thôi</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Đã nhập {read} bài, đã có {already}, không nhận {refused}</source>
        <translation>{read} articles imported, {already} already there, {refused} refused</translation>
    </message>
    <message>
        <source>Chọn tệp bài viết</source>
        <translation>Choose article files</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Chọn thư mục bài viết</source>
        <translation>Choose a folder of articles</translation>
    </message>
    <message>
        <source>Bộ nhớ tạm không có bài viết nào để dán.</source>
        <translation>There is no article on the clipboard to paste.</translation>
    </message>
    <message>
        <source>Đã lưu {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Hoàn tác: {label}</source>
        <translation>Undo: {label}</translation>
    </message>
    <message>
        <source>Làm lại: {label}</source>
        <translation>Redo: {label}</translation>
    </message>
    <message>
        <source>Ctrl+Z: {label}</source>
        <translation>Ctrl+Z: {label}</translation>
    </message>
    <message>
        <source>Sang màn hình khác</source>
        <translation>Go to another screen</translation>
    </message>
    <message>
        <source>Sách hướng dẫn</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Sách hướng dẫn</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Tìm trong sách, không cần dấu</source>
        <translation>Search the manual, accents not needed</translation>
    </message>
    <message>
        <source>Tìm trong sách hướng dẫn</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>Gõ vài chữ; Enter mở chỗ tìm thấy đầu tiên (Ctrl+F)</source>
        <translation>Type some words; Enter opens the first place found (Ctrl+F)</translation>
    </message>
    <message>
        <source>Chương mục</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>Trang sách</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đóng sách hướng dẫn (Esc)</source>
        <translation>Close the manual (Esc)</translation>
    </message>
    <message>
        <source>{count} chỗ tìm thấy</source>
        <translation>{count} places found</translation>
    </message>
    <message>
        <source>{count} chương</source>
        <translation>{count} chapters (in Vietnamese)</translation>
    </message>
</context>
<context>
    <name>MembersTree</name>
    <message>
        <source>Các cách viết</source>
        <translation>Spellings</translation>
    </message>
    <message>
        <source>Cách viết</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Số lần</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Địa phương</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Các lượt nhắc ({count})</source>
        <translation>Mentions ({count})</translation>
    </message>
    <message>
        <source>{sentence}
Enter: mở bài tại chỗ này</source>
        <translation>{sentence}
Enter: open the article here</translation>
    </message>
    <message>
        <source>Enter: mở bài tại chỗ này</source>
        <translation>Enter: open the article here</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Dự án</source>
        <translation>&amp;Project</translation>
    </message>
    <message>
        <source>&amp;Tạo dự án mới…</source>
        <translation>&amp;New project…</translation>
    </message>
    <message>
        <source>&amp;Mở dự án…</source>
        <translation>&amp;Open project…</translation>
    </message>
    <message>
        <source>Mở dự án mẫ&amp;u</source>
        <translation>Open the &amp;sample project</translation>
    </message>
    <message>
        <source>&amp;Nhập tệp bài viết…</source>
        <translation>&amp;Import article files…</translation>
    </message>
    <message>
        <source>Nhập cả t&amp;hư mục…</source>
        <translation>Import a &amp;folder…</translation>
    </message>
    <message>
        <source>&amp;Dán bài từ bộ nhớ tạm</source>
        <translation>&amp;Paste an article from the clipboard</translation>
    </message>
    <message>
        <source>&amp;Xuất Excel…</source>
        <translation>&amp;Export to Excel…</translation>
    </message>
    <message>
        <source>Đọc &amp;lại từ Excel…</source>
        <translation>Read &amp;back from Excel…</translation>
    </message>
    <message>
        <source>&amp;In bảng tổng hợp…</source>
        <translation>Prin&amp;t the summary…</translation>
    </message>
    <message>
        <source>&amp;Sao lưu và khôi phục…</source>
        <translation>Back &amp;up and restore…</translation>
    </message>
    <message>
        <source>Đón&amp;g dự án</source>
        <translation>&amp;Close the project</translation>
    </message>
    <message>
        <source>Th&amp;oát</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Sửa</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Tên người &amp;soát…</source>
        <translation>&amp;Name of the reviewer…</translation>
    </message>
    <message>
        <source>&amp;Thiết đặt…</source>
        <translation>&amp;Preferences…</translation>
    </message>
    <message>
        <source>&amp;Màn hình</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Rà soát</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>Mở &amp;bản gốc của bài</source>
        <translation>Open the o&amp;riginal of the article</translation>
    </message>
    <message>
        <source>Bài &amp;gần giống nhau…</source>
        <translation>Near-&amp;duplicate articles…</translation>
    </message>
    <message>
        <source>Trợ &amp;giúp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Các phím của màn hình này</source>
        <translation>&amp;Keys of this screen</translation>
    </message>
    <message>
        <source>&amp;Sách hướng dẫn</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;Giới thiệu trong năm bước</source>
        <translation>&amp;Tour in five steps</translation>
    </message>
    <message>
        <source>&amp;Về Soát Tin</source>
        <translation>&amp;About Soát Tin</translation>
    </message>
</context>
<context>
    <name>MergeScreen</name>
    <message>
        <source>Cán bộ</source>
        <translation>Officials</translation>
    </message>
    <message>
        <source>Địa phương</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Cơ quan, đơn vị</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Loại tên</source>
        <translation>Kind of names</translation>
    </message>
    <message>
        <source>Chọn tên cán bộ, địa phương hay cơ quan (Tab đến rồi bấm ↓)</source>
        <translation>Choose names of officials, places or bodies (Tab to it, then ↓)</translation>
    </message>
    <message>
        <source>Trang của màn hình Hợp nhất</source>
        <translation>Pages of the Merge screen</translation>
    </message>
    <message>
        <source>Tên đã &amp;có</source>
        <translation>&amp;Known names</translation>
    </message>
    <message>
        <source>Hợp nhất</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Cần hỏ&amp;i</source>
        <translation>To &amp;decide</translation>
    </message>
    <message>
        <source>L&amp;oại tên:</source>
        <translation>Kind &amp;of names:</translation>
    </message>
    <message>
        <source>mở bài tại chỗ nhắc tên đang chọn</source>
        <translation>open the article at the chosen mention</translation>
    </message>
    <message>
        <source>đổi tên giữ lại</source>
        <translation>spell the name to keep otherwise</translation>
    </message>
    <message>
        <source>tách lượt nhắc đang chọn ra khỏi tên này</source>
        <translation>take the chosen mention out of this name</translation>
    </message>
    <message>
        <source>sang các lượt nhắc</source>
        <translation>to the mentions</translation>
    </message>
    <message>
        <source>lọc tên, không cần dấu</source>
        <translation>filter names, accents not needed</translation>
    </message>
    <message>
        <source>sang trang Cần hỏi</source>
        <translation>to the page To decide</translation>
    </message>
    <message>
        <source>hợp nhất các cách viết đã đánh dấu, sang nhóm sau</source>
        <translation>merge the checked spellings, go on</translation>
    </message>
    <message>
        <source>đánh dấu hoặc bỏ dấu một cách viết</source>
        <translation>check or uncheck a spelling</translation>
    </message>
    <message>
        <source>không phải một: nhớ lại và không hỏi nữa</source>
        <translation>not the same: remember and ask no more</translation>
    </message>
    <message>
        <source>bỏ qua, để hỏi sau</source>
        <translation>skip, ask later</translation>
    </message>
    <message>
        <source>sang thẻ chứng cứ</source>
        <translation>go to the evidence card</translation>
    </message>
    <message>
        <source>sang trang Tên đã có</source>
        <translation>to the page Known names</translation>
    </message>
    <message>
        <source>hoàn tác</source>
        <translation>undo</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Đây là bài cuối của danh sách.</source>
        <translation>This is the last article of the list.</translation>
    </message>
    <message>
        <source>Đây là bài đầu của danh sách.</source>
        <translation>This is the first article of the list.</translation>
    </message>
    <message>
        <source>Không còn chỗ nghi vấn nào theo hướng này.</source>
        <translation>Nothing doubtful is left in this direction.</translation>
    </message>
</context>
<context>
    <name>NearDialog</name>
    <message>
        <source>Bài gần giống nhau</source>
        <translation>Near-duplicate articles</translation>
    </message>
    <message>
        <source>Bài trái</source>
        <translation>Left article</translation>
    </message>
    <message>
        <source>Bài phải</source>
        <translation>Right article</translation>
    </message>
    <message>
        <source>Giống</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>Kết luận</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Các cặp bài gần giống nhau</source>
        <translation>Pairs of near-duplicate articles</translation>
    </message>
    <message>
        <source>Tên các cột</source>
        <translation>Column headings</translation>
    </message>
    <message>
        <source>Bài bên trái</source>
        <translation>Article at the left</translation>
    </message>
    <message>
        <source>Bài bên phải</source>
        <translation>Article at the right</translation>
    </message>
    <message>
        <source>Là một, tính bài &amp;trái</source>
        <translation>The same, count the &amp;left</translation>
    </message>
    <message>
        <source>Số liệu bài phải không cộng vào tổng hợp nữa</source>
        <translation>Figures of the right article are no longer summed</translation>
    </message>
    <message>
        <source>Là một, tính bài &amp;phải</source>
        <translation>The same, count the &amp;right</translation>
    </message>
    <message>
        <source>Số liệu bài trái không cộng vào tổng hợp nữa</source>
        <translation>Figures of the left article are no longer summed</translation>
    </message>
    <message>
        <source>Là &amp;hai bài khác nhau</source>
        <translation>&amp;Two different articles</translation>
    </message>
    <message>
        <source>Cả hai bài đều được tính</source>
        <translation>Both are counted</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>chưa xem</source>
        <translation>not yet seen</translation>
    </message>
    <message>
        <source>hai bài</source>
        <translation>two articles</translation>
    </message>
    <message>
        <source>một bài, tính bài {n}</source>
        <translation>one article, article {n} counts</translation>
    </message>
    <message>
        <source>Đang tìm bài giống nhau…</source>
        <translation>Looking for articles alike…</translation>
    </message>
    <message>
        <source>{left} cặp chưa xem trong {all} cặp. Chỗ khác nhau được gạch dưới. Ctrl+Z để hoàn tác.</source>
        <translation>{left} of {all} pairs not yet seen. Differences are underlined. Ctrl+Z to undo.</translation>
    </message>
    <message>
        <source>Không có bài nào gần giống nhau.</source>
        <translation>No articles are nearly alike.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Dự án đang được mở</source>
        <translation>The project is open elsewhere</translation>
    </message>
    <message>
        <source>Mở để &amp;đọc</source>
        <translation>Open for &amp;reading</translation>
    </message>
    <message>
        <source>Vẫn mở để &amp;sửa</source>
        <translation>Open for &amp;writing even so</translation>
    </message>
    <message>
        <source>&amp;Thôi</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Thiết đặt</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>&amp;Quy tắc</source>
        <translation>&amp;Rules</translation>
    </message>
    <message>
        <source>&amp;Nhập bài</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>&amp;Phím</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>(chưa rõ)</source>
        <translation>(unknown)</translation>
    </message>
    <message>
        <source>Loại số liệu</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Tổng</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Số lần</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Chưa soát</source>
        <translation>Unreviewed</translation>
    </message>
    <message>
        <source>Nghi vấn, chưa cộng</source>
        <translation>Doubtful, not summed</translation>
    </message>
</context>
<context>
    <name>ProjectWindow</name>
    <message>
        <source>Tạo dự án mới</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>Dự án Soát Tin (*.db)</source>
        <translation>Soát Tin project (*.db)</translation>
    </message>
    <message>
        <source>Mở dự án</source>
        <translation>Open project</translation>
    </message>
    <message>
        <source>Đang khôi phục…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>người dùng</source>
        <translation>user</translation>
    </message>
</context>
<context>
    <name>ProposalBox</name>
    <message>
        <source>Gợi ý</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Giống nhau ít nhất</source>
        <translation>Least likeness</translation>
    </message>
    <message>
        <source>Chỉ hỏi những nhóm giống nhau ít nhất chừng này (← và →)</source>
        <translation>Ask only about groups at least this much alike (← and →)</translation>
    </message>
    <message>
        <source>Còn bao nhiêu nhóm</source>
        <translation>How many groups are left</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Số lần</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Giống</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>Các nhóm tên cần hỏi</source>
        <translation>Groups of names to ask about</translation>
    </message>
    <message>
        <source>Mức giố&amp;ng:</source>
        <translation>Like&amp;ness:</translation>
    </message>
    <message>
        <source>≥ {least} %</source>
        <translation>≥ {least} %</translation>
    </message>
    <message>
        <source>Đang so tên…</source>
        <translation>Comparing names…</translation>
    </message>
    <message>
        <source>Còn {count} nhóm</source>
        <translation>{count} groups left</translation>
    </message>
    <message>
        <source>, đang so lại…</source>
        <translation>, comparing again…</translation>
    </message>
    <message>
        <source>, bỏ qua {count}</source>
        <translation>, {count} skipped</translation>
    </message>
    <message>
        <source>Không còn tên nào cần hỏi</source>
        <translation>No more names to ask about</translation>
    </message>
    <message>
        <source>Hãy đánh dấu ít nhất hai cách viết để hợp nhất.</source>
        <translation>Check at least two spellings to merge.</translation>
    </message>
    <message>
        <source>Hãy đánh dấu ít nhất hai cách viết không phải là một.</source>
        <translation>Check at least two spellings that are not one.</translation>
    </message>
</context>
<context>
    <name>ReadBackDialog</name>
    <message>
        <source>Đọc lại từ Excel</source>
        <translation>Read back from Excel</translation>
    </message>
    <message>
        <source>Các chỗ đã sửa trong Excel</source>
        <translation>What was changed in Excel</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Hiện nay</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Trong Excel</source>
        <translation>In Excel</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Nhận các chỗ đã đánh dấu</source>
        <translation>&amp;Accept what is checked</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bảng không có chỗ nào khác với dự án.</source>
        <translation>The workbook says nothing other than the project.</translation>
    </message>
    <message>
        <source>Bảng khác với dự án ở {count} chỗ. Nhận xong vẫn hoàn tác được bằng Ctrl+Z.</source>
        <translation>The workbook differs from the project at {count} places. What is accepted can be undone with Ctrl+Z.</translation>
    </message>
    <message>
        <source> Hiện {most} chỗ đầu; nhận xong hãy đọc lại lần nữa.</source>
        <translation> The first {most} are shown; accept them, then read back again.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Kết quả nhập bài</source>
        <translation>Result of the import</translation>
    </message>
    <message>
        <source>Đã nhập {read} bài, đã có sẵn {already}, không nhận {refused}.</source>
        <translation>{read} articles imported, {already} already there, {refused} refused.</translation>
    </message>
    <message>
        <source> Đã dừng giữa chừng.</source>
        <translation> Stopped half-way.</translation>
    </message>
    <message>
        <source> {n} tệp chưa nhập vì chưa chắc bảng mã: bấm “Chọn bảng mã”.</source>
        <translation> {n} files are not imported since their encoding is not sure: press “Choose encoding”.</translation>
    </message>
    <message>
        <source> Dự án có {n} cặp bài gần giống nhau chưa xem.</source>
        <translation> The project has {n} pairs of near-duplicate articles not yet seen.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Bài hoặc tệp</source>
        <translation>Article or file</translation>
    </message>
    <message>
        <source>Vì sao, cần làm gì</source>
        <translation>Why, and what to do</translation>
    </message>
    <message>
        <source>chờ chọn bảng mã</source>
        <translation>waiting for an encoding</translation>
    </message>
    <message>
        <source>không nhận</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>đã có sẵn</source>
        <translation>already there</translation>
    </message>
    <message>
        <source>đã nhập</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>Tên các cột</source>
        <translation>Column headings</translation>
    </message>
    <message>
        <source>Chọn &amp;bảng mã…</source>
        <translation>Choose &amp;encoding…</translation>
    </message>
    <message>
        <source>Bài &amp;gần giống nhau…</source>
        <translation>Near-&amp;duplicate articles…</translation>
    </message>
    <message>
        <source>&amp;Lưu danh sách…</source>
        <translation>&amp;Save the list…</translation>
    </message>
    <message>
        <source>&amp;Chép danh sách</source>
        <translation>&amp;Copy the list</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Văn bản (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Lưu danh sách</source>
        <translation>Save the list</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Cỡ chữ bài viết: {size} %</source>
        <translation>Size of the article text: {size} %</translation>
    </message>
    <message>
        <source>Dòng sau / dòng trước; khi đang sửa: nhận và đi tiếp</source>
        <translation>Next / previous row; while editing: accept and go on</translation>
    </message>
    <message>
        <source>Có chữ đang chọn: đưa vào nhóm ấy; không có: đến nhóm ấy</source>
        <translation>With words selected: put them into that group; without: go to that group</translation>
    </message>
    <message>
        <source>Hoàn tác / làm lại</source>
        <translation>Undo / redo</translation>
    </message>
    <message>
        <source>Bỏ dở ô đang sửa, giữ giá trị cũ</source>
        <translation>Leave the cell being edited, keep the old value</translation>
    </message>
    <message>
        <source>Bảng này</source>
        <translation>This list</translation>
    </message>
    <message>
        <source>Chưa có bài nào. Nhập bài bằng Ctrl+I, kéo thả tệp vào đây, hoặc dán bằng Ctrl+V.</source>
        <translation>No articles yet. Import with Ctrl+I, drag files in here, or paste with Ctrl+V.</translation>
    </message>
    <message>
        <source>Ghi chú: {note}</source>
        <translation>Note: {note}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Quy tắc</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Từ</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Đã dùng</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>Khi nhập bài</source>
        <translation>At imports</translation>
    </message>
    <message>
        <source>đang bật</source>
        <translation>on</translation>
    </message>
    <message>
        <source>đã tắt</source>
        <translation>off</translation>
    </message>
    <message>
        <source>&amp;Bật / tắt</source>
        <translation>On / &amp;off</translation>
    </message>
    <message>
        <source>Mỗi lần “sửa hết” cùng một lỗi để lại một quy tắc; bài nhập sau được sửa theo. Tắt đi thì bài nhập sau không sửa nữa; chỗ đã sửa vẫn giữ (Ctrl+Z để hoàn tác).</source>
        <translation>Each “correct all” of the same error leaves a rule; later imports are corrected by it. Switched off, later imports are no longer corrected; what is corrected stays (Ctrl+Z to undo).</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Bài {n} · {source}</source>
        <translation>Article {n} · {source}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Soát Tin</source>
        <translation>Soát Tin</translation>
    </message>
    <message>
        <source>Rà soát dữ liệu trích từ tin bài địa phương, hợp nhất tên gọi và xuất ra Excel. Không cần mạng.</source>
        <translation>Check data extracted from local-news articles, merge names and export to Excel. No network needed.</translation>
    </message>
    <message>
        <source>&amp;Tạo dự án mới…</source>
        <translation>&amp;New project…</translation>
    </message>
    <message>
        <source>&amp;Mở dự án…</source>
        <translation>&amp;Open project…</translation>
    </message>
    <message>
        <source>Mở dự án mẫ&amp;u</source>
        <translation>Open the &amp;sample project</translation>
    </message>
    <message>
        <source>Một bản sao mới của các bài mẫu, để thử mà không lo hỏng gì</source>
        <translation>A fresh copy of the sample articles, to try without harm</translation>
    </message>
    <message>
        <source>Một tệp mới để nhập bài vào; mỗi đợt việc một tệp (Ctrl+N)</source>
        <translation>A new file to import articles into; one for each piece of work (Ctrl+N)</translation>
    </message>
    <message>
        <source>Mở tệp dự án đã có trên máy hay trên thẻ nhớ (Ctrl+O)</source>
        <translation>Open a project file on this computer or on a stick (Ctrl+O)</translation>
    </message>
    <message>
        <source>Dự án mở gần đây</source>
        <translation>Projects opened recently</translation>
    </message>
    <message>
        <source>Mở gần đây</source>
        <translation>Opened recently</translation>
    </message>
    <message>
        <source>Tạo dự án mới</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>Mở dự án đã có</source>
        <translation>Open an existing project</translation>
    </message>
    <message>
        <source>Sang nút hoặc danh sách sau</source>
        <translation>Next button or list</translation>
    </message>
    <message>
        <source>Bấm nút, hoặc mở dự án đang chọn trong danh sách</source>
        <translation>Press the button, or open the project chosen in the list</translation>
    </message>
</context>
<context>
    <name>SummaryScreen</name>
    <message>
        <source>Tổng hợp theo</source>
        <translation>Sum up by</translation>
    </message>
    <message>
        <source>Theo địa phương lúc đó</source>
        <translation>By place as it was</translation>
    </message>
    <message>
        <source>Theo địa phương hiện nay</source>
        <translation>By place of today</translation>
    </message>
    <message>
        <source>Theo loại số liệu</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>Theo quý</source>
        <translation>By quarter</translation>
    </message>
    <message>
        <source>Theo loại hội nghị</source>
        <translation>By kind of meeting</translation>
    </message>
    <message>
        <source>Cộng số liệu theo nơi, loại, quý hay loại hội nghị (Tab đến rồi bấm ↓)</source>
        <translation>Sum up by place, category, quarter or kind of meeting (Tab to it, then ↓)</translation>
    </message>
    <message>
        <source>Chỉ tính số liệu đã soát</source>
        <translation>Only reviewed figures</translation>
    </message>
    <message>
        <source>Bỏ ra ngoài những số liệu chưa ai xác nhận hay sửa (Space)</source>
        <translation>Leave out figures that nobody has confirmed or corrected (Space)</translation>
    </message>
    <message>
        <source>&amp;Xuất…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>Đọc &amp;lại từ Excel…</source>
        <translation>Read &amp;back from Excel…</translation>
    </message>
    <message>
        <source>Xem những chỗ đã sửa trong tệp Excel đã xuất, nhận từng chỗ vào dự án (Alt+L)</source>
        <translation>See what was changed in an exported workbook and accept it piece by piece (Alt+B)</translation>
    </message>
    <message>
        <source>Lưu P&amp;DF…</source>
        <translation>Save as P&amp;DF…</translation>
    </message>
    <message>
        <source>Lưu bảng tổng hợp thành tệp PDF khổ A4 (Alt+D)</source>
        <translation>Save the summary as a PDF on A4 (Alt+D)</translation>
    </message>
    <message>
        <source>&amp;In…</source>
        <translation>Pr&amp;int…</translation>
    </message>
    <message>
        <source>In bảng tổng hợp ra giấy (Ctrl+P)</source>
        <translation>Print the summary (Ctrl+P)</translation>
    </message>
    <message>
        <source>Xuất ra Excel, CSV hay JSON: chọn bài, chọn trang, rồi chọn nơi lưu (Ctrl+E)</source>
        <translation>Export to Excel, CSV or JSON: choose articles, sheets and where to (Ctrl+E)</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>(chưa rõ)</source>
        <translation>(unknown)</translation>
    </message>
    <message>
        <source>Loại số liệu</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Tổng</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Số lần</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Chưa soát</source>
        <translation>Unreviewed</translation>
    </message>
    <message>
        <source>Nghi vấn</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>Số liệu nghi vấn, chưa cộng vào tổng</source>
        <translation>Doubtful figures, not in the sum</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Trích dẫn</source>
        <translation>Quotation</translation>
    </message>
    <message>
        <source>Địa phương</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Bài viết</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Bảng tổng hợp</source>
        <translation>Table of sums</translation>
    </message>
    <message>
        <source>Các số liệu của dòng đang chọn</source>
        <translation>Figures behind the chosen row</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>xem các số liệu của dòng; ở bảng dưới: mở bài tại câu đó</source>
        <translation>see the figures behind the row; below: open the article at the sentence</translation>
    </message>
    <message>
        <source>xuất Excel</source>
        <translation>export to Excel</translation>
    </message>
    <message>
        <source>{total} bài · </source>
        <translation>{total} articles · </translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON từng dòng (*.jsonl)</source>
        <translation>JSON lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Xuất dữ liệu</source>
        <translation>Export data</translation>
    </message>
    <message>
        <source>Chọn thư mục để ghi các tệp CSV</source>
        <translation>Choose a folder for the CSV files</translation>
    </message>
    <message>
        <source>Dừng &amp;xuất</source>
        <translation>Stop the &amp;export</translation>
    </message>
    <message>
        <source>{done}/{total} bài…</source>
        <translation>{done}/{total} articles…</translation>
    </message>
    <message>
        <source>Đã xuất {rows} dòng ra {name}</source>
        <translation>{rows} rows exported to {name}</translation>
    </message>
    <message>
        <source>Đọc lại từ Excel</source>
        <translation>Read back from Excel</translation>
    </message>
    <message>
        <source>Tổng hợp — {name}</source>
        <translation>Summary — {name}</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Đã lưu {name}</source>
        <translation>{name} saved</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Bài viết</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Thôi xem</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Trước</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bỏ phần giới thiệu; xem lại ở bảng chọn Trợ giúp (Esc)</source>
        <translation>Leave the tour; it can be seen again from the Help menu (Esc)</translation>
    </message>
    <message>
        <source>Về bước trước</source>
        <translation>To the step before</translation>
    </message>
    <message>
        <source>Sang bước sau (Enter khi nút này có khung)</source>
        <translation>To the next step (Enter while this button is framed)</translation>
    </message>
    <message>
        <source>Bước {here} / {all}</source>
        <translation>Step {here} of {all}</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
</context>
</TS>
