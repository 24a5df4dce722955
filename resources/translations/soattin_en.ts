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
        <source>Đưa dự án “{name}” trở lại như lúc {at}? Những gì làm sau lúc ấy không còn trong dự án. Tệp hiện tại được giữ lại trong các bản sao lưu, nên có thể quay lại.</source>
        <translation>Put the project “{name}” back to how it was at {at}? What was done since is no longer in it. The present file is kept among the backups, so you can come back to it.</translation>
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
    <name>CheckDialog</name>
    <message>
        <source>Kiểm tra dự án</source>
        <translation>Check the project</translation>
    </message>
    <message>
        <source>Đang kiểm tra dự án “{name}”…</source>
        <translation>Checking the project “{name}”…</translation>
    </message>
    <message>
        <source>Tiến độ kiểm tra</source>
        <translation>Progress of the check</translation>
    </message>
    <message>
        <source>Những lỗi tìm thấy</source>
        <translation>Faults found</translation>
    </message>
    <message>
        <source>&amp;Sao lưu và khôi phục…</source>
        <translation>&amp;Back up and restore…</translation>
    </message>
    <message>
        <source>&amp;Dừng</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>bài {done}/{total}</source>
        <translation>article {done}/{total}</translation>
    </message>
    <message>
        <source>còn {time}</source>
        <translation>{time} left</translation>
    </message>
    <message>
        <source>Đón&amp;g</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>Dự án lành lặn: tệp, văn bản các bài, số liệu và nhật ký đều khớp nhau, không thấy lỗi nào.</source>
        <translation>The project is sound: the file, the texts, the figures and the history agree; nothing wrong was found.</translation>
    </message>
    <message>
        <source>Thấy {count} lỗi. Chương trình không tự sửa gì. Hãy sao lưu tệp này ra chỗ khác, rồi khôi phục bản sao lưu gần nhất còn lành.</source>
        <translation>{count} faults found. The program has mended nothing by itself. Copy this file elsewhere, then restore the latest backup that is sound.</translation>
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
        <source>&amp;Kiểm tra dự án…</source>
        <translation>Chec&amp;k the project…</translation>
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
        <source>Đã cứu dữ liệu vào tệp {name}</source>
        <translation>Rescued the data into the file {name}</translation>
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
        <source>Có chữ đang chọn: đưa vào nhóm ấy; không có: đến nhóm ấy, lần nữa: dòng cuối</source>
        <translation>With words selected: put them into that group; without: go to that group, again: to its last row</translation>
    </message>
    <message>
        <source>Năm dòng về trước / về sau</source>
        <translation>Five rows up / down</translation>
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
<context>
    <name>core</name>
    <message>
        <source>(dừng giữa chừng)</source>
        <translation>(stopped before the end)</translation>
    </message>
    <message>
        <source>(đến {1})</source>
        <translation>(until {1})</translation>
    </message>
    <message>
        <source>, chờ chọn bảng mã {1}</source>
        <translation>, waiting for an encoding {1}</translation>
    </message>
    <message>
        <source>Buổi</source>
        <translation>Part of day</translation>
    </message>
    <message>
        <source>Bài số {1} không có tệp gốc (bài không nhập từ tệp, hoặc được cứu từ dự án hỏng).</source>
        <translation>Article {1} has no original file (it was not imported from a file, or was salvaged from a damaged project).</translation>
    </message>
    <message>
        <source>Bài số {1} mất văn bản</source>
        <translation>Article {1} has lost its text</translation>
    </message>
    <message>
        <source>Bài viết</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Bài và các mục của bài vẫn còn.</source>
        <translation>The article and its items are still there.</translation>
    </message>
    <message>
        <source>Bài {1} và bài {2} là hai bài</source>
        <translation>Articles {1} and {2} are two articles</translation>
    </message>
    <message>
        <source>Bước {1} của nhật ký dựa vào một bước đến sau nó</source>
        <translation>Step {1} of the history rests on a step that comes after it</translation>
    </message>
    <message>
        <source>Bước “{1}” hiện không còn hiệu lực nên không có gì để lấy lại.</source>
        <translation>The step “{1}” no longer stands, so there is nothing to take back.</translation>
    </message>
    <message>
        <source>Bước “{1}” hiện không còn hiệu lực nên không có gì để tách.</source>
        <translation>The step “{1}” no longer stands, so there is nothing to separate.</translation>
    </message>
    <message>
        <source>Bản gốc “{1}” giữ trong dự án bị hỏng nên không mở được.</source>
        <translation>The original “{1}” kept in the project is damaged and cannot be opened.</translation>
    </message>
    <message>
        <source>Bản sao lưu gần nhất: {1}, {2} bài ({3}/{4}).</source>
        <translation>The latest backup: {1}, {2} articles ({3}/{4}).</translation>
    </message>
    <message>
        <source>Bản sao lưu “{1}” bị hỏng nên không dùng được. Hãy chọn bản khác.</source>
        <translation>The backup “{1}” is damaged and cannot be used. Choose another one.</translation>
    </message>
    <message>
        <source>Bản sao lưu “{1}” thuộc bản Soát Tin mới hơn. Hãy cài bản mới rồi khôi phục.</source>
        <translation>The backup “{1}” was made by a newer Soát Tin. Install the new version, then restore.</translation>
    </message>
    <message>
        <source>Bảng “{1}” có hơn {2} hàng; phần sau không đọc.</source>
        <translation>The table “{1}” has more than {2} rows; the rest was not read.</translation>
    </message>
    <message>
        <source>Bảng “{1}” không có hàng nào có nội dung bài.</source>
        <translation>The table “{1}” has no row with an article&apos;s text.</translation>
    </message>
    <message>
        <source>Bảng “{1}” không có hàng nào.</source>
        <translation>The table “{1}” has no rows.</translation>
    </message>
    <message>
        <source>Bảng “{1}” được bỏ qua như đã chọn khi nhập.</source>
        <translation>The table “{1}” was left out, as chosen when importing.</translation>
    </message>
    <message>
        <source>Bật</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Bỏ “{1}”</source>
        <translation>Reject “{1}”</translation>
    </message>
    <message>
        <source>Chuyên mục</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Chưa biết cột nào của bảng “{1}” là nội dung bài. Hãy chọn cột khi nhập, hoặc đặt tên cột là “Nội dung”.</source>
        <translation>It is not known which column of the table “{1}” holds the article&apos;s text. Choose the column when importing, or name it “Nội dung”.</translation>
    </message>
    <message>
        <source>Chưa chắc bảng mã, tạm đọc theo {1}; hãy xem lại chữ có đúng không.</source>
        <translation>The encoding is not certain, read as {1} for now; look whether the letters are right.</translation>
    </message>
    <message>
        <source>Chưa có chữ nào được dẫn. Muốn bỏ dòng này, bấm Delete.</source>
        <translation>No words are quoted yet. To reject this row, press Delete.</translation>
    </message>
    <message>
        <source>Chưa có gì thay đổi.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Chưa có họ tên. Muốn bỏ dòng này, bấm Delete.</source>
        <translation>There is no name yet. To reject this row, press Delete.</translation>
    </message>
    <message>
        <source>Chưa có loại văn bản, ví dụ Chỉ thị.</source>
        <translation>There is no kind of document yet, for example Chỉ thị.</translation>
    </message>
    <message>
        <source>Chưa có số văn bản, ví dụ 45-CT/TW. Muốn bỏ dòng này, bấm Delete.</source>
        <translation>There is no number of a document yet, for example 45-CT/TW. To reject this row, press Delete.</translation>
    </message>
    <message>
        <source>Chưa có tên phong trào. Muốn bỏ dòng này, bấm Delete.</source>
        <translation>There is no name of a campaign yet. To reject this row, press Delete.</translation>
    </message>
    <message>
        <source>Chưa có tên để giữ lại. Hãy nhập tên rồi làm lại.</source>
        <translation>There is no name to keep yet. Enter the name and try again.</translation>
    </message>
    <message>
        <source>Chưa có tên địa phương. Muốn bỏ dòng này, bấm Delete.</source>
        <translation>There is no name of a locality yet. To reject this row, press Delete.</translation>
    </message>
    <message>
        <source>Chưa ghi gì lên đĩa.</source>
        <translation>Nothing was written to the disk.</translation>
    </message>
    <message>
        <source>Chưa lấy lại được bước “{1}” vì {2} bước sau dựa vào nó: {3}. Hãy lấy lại các bước ấy trước.</source>
        <translation>The step “{1}” cannot be taken back, since {2} later steps rest on it: {3}. Take those back first.</translation>
    </message>
    <message>
        <source>Chưa soát</source>
        <translation>Not reviewed</translation>
    </message>
    <message>
        <source>Chương trình dừng đột ngột khi đọc tệp này nên bỏ qua nó.</source>
        <translation>The program stopped suddenly while reading this file and left it out.</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi ngoài dự kiến khi đọc tệp này ({1}) nên bỏ qua nó.</source>
        <translation>The program met an unexpected error while reading this file ({1}) and left it out.</translation>
    </message>
    <message>
        <source>Chỉ khác dấu thanh: {1}.</source>
        <translation>Only the tone differs: {1}.</translation>
    </message>
    <message>
        <source>Chỉ khác dấu: {1}.</source>
        <translation>Only accents differ: {1}.</translation>
    </message>
    <message>
        <source>Chỗ hay viết lẫn: {1}.</source>
        <translation>Often confused in writing: {1}.</translation>
    </message>
    <message>
        <source>Chờ chọn bảng mã</source>
        <translation>Waiting for an encoding</translation>
    </message>
    <message>
        <source>Chức vụ khác nhau</source>
        <translation>Different positions</translation>
    </message>
    <message>
        <source>Chữ trong phông cũ đã được đổi từ {1}.</source>
        <translation>Letters of an old font were converted from {1}.</translation>
    </message>
    <message>
        <source>Coi bài {1} là bản trùng của bài {2}</source>
        <translation>Take article {1} as a copy of article {2}</translation>
    </message>
    <message>
        <source>Cuộc họp</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Các bản sao lưu vẫn còn.</source>
        <translation>The backups are still there.</translation>
    </message>
    <message>
        <source>Các tên đã chọn không còn trong dự án. Hãy chọn lại trong danh sách.</source>
        <translation>The names chosen are no longer in the project. Choose again from the list.</translation>
    </message>
    <message>
        <source>Cách nhau khoảng {1} năm.</source>
        <translation>About {1} years apart.</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officials</translation>
    </message>
    <message>
        <source>Cán bộ chưa có họ tên</source>
        <translation>An official has no name yet</translation>
    </message>
    <message>
        <source>Có chữ gõ Telex chưa thành dấu.</source>
        <translation>Some Telex keys never became accents.</translation>
    </message>
    <message>
        <source>Có chữ viết liền nhau.</source>
        <translation>Some words are written together.</translation>
    </message>
    <message>
        <source>Có dữ liệu không đọc được ({1})</source>
        <translation>Some data cannot be read ({1})</translation>
    </message>
    <message>
        <source>Có {1} văn bản không thuộc bài nào</source>
        <translation>{1} texts belong to no article</translation>
    </message>
    <message>
        <source>Có ô dài hơn {1} ký tự hoặc dấu nháy kép không đóng.</source>
        <translation>A cell is longer than {1} characters, or a double quote is not closed.</translation>
    </message>
    <message>
        <source>Cùng chức vụ</source>
        <translation>Same position</translation>
    </message>
    <message>
        <source>Cùng cuộc họp, khác số liệu: {1}</source>
        <translation>Same meeting, other figures: {1}</translation>
    </message>
    <message>
        <source>Cùng khoảng thời gian.</source>
        <translation>About the same time.</translation>
    </message>
    <message>
        <source>Cùng địa danh</source>
        <translation>Same place</translation>
    </message>
    <message>
        <source>Cảnh báo</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Cứu các quyết định về tên</source>
        <translation>Salvage the decisions on names</translation>
    </message>
    <message>
        <source>Cứu dữ liệu đã soát của “{1}”</source>
        <translation>Salvage what was reviewed of “{1}”</translation>
    </message>
    <message>
        <source>Dòng của bài số {1} trong danh sách không khớp với các mục của bài</source>
        <translation>The row of article {1} in the list does not match the article&apos;s items</translation>
    </message>
    <message>
        <source>Dữ liệu của bài số {1} đã bị thay đổi ngoài chương trình</source>
        <translation>The data of article {1} were changed outside the program</translation>
    </message>
    <message>
        <source>Dữ liệu không có trong nhật ký: {1} số {2}</source>
        <translation>Data that the history does not have: {1} {2}</translation>
    </message>
    <message>
        <source>Dự án còn nguyên.</source>
        <translation>The project is as it was.</translation>
    </message>
    <message>
        <source>Dự án hiện tại còn nguyên.</source>
        <translation>The present project is as it was.</translation>
    </message>
    <message>
        <source>Dự án không còn bài số {1}.</source>
        <translation>The project no longer has article {1}.</translation>
    </message>
    <message>
        <source>Dự án không giữ bản gốc “{1}” của bài số {2} (tệp lớn hơn {3} MB, hoặc lúc nhập đã tắt “Giữ bản gốc trong dự án”), và tệp ấy không còn nguyên ở chỗ cũ: {4}, ngày {5}.</source>
        <translation>The project does not keep the original “{1}” of article {2} (the file is larger than {3} MB, or “Keep originals in the project” was off at import), and that file is no longer unchanged in its old place: {4}, of {5}.</translation>
    </message>
    <message>
        <source>Dự án này chỉ nằm trong bộ nhớ nên không có bản sao lưu.</source>
        <translation>This project is in memory only and has no backups.</translation>
    </message>
    <message>
        <source>Dự án “{1}” thuộc bản cũ (phiên bản tệp {2}) và cần được nâng cấp: hãy mở để sửa một lần, bản cũ sẽ được sao lưu trước.</source>
        <translation>The project “{1}” is of an older version (file version {2}) and needs upgrading: open it once for editing; a backup of the old one is made first.</translation>
    </message>
    <message>
        <source>Dự án “{1}” đang mở chỉ để đọc nên chưa lưu gì. Hãy mở lại để sửa.</source>
        <translation>The project “{1}” is open for reading only, so nothing was saved. Open it again for editing.</translation>
    </message>
    <message>
        <source>Dự án “{1}” đang được một chương trình khác ghi. Hãy đóng chương trình kia rồi thử lại.</source>
        <translation>Another program is writing into the project “{1}”. Close that program and try again.</translation>
    </message>
    <message>
        <source>Dự án “{1}” đang được {2} mở ở {3}{4}. Trong lúc ấy chỉ mở để đọc được, chưa sửa được gì.</source>
        <translation>The project “{1}” has been opened by {2} in {3}{4}. Meanwhile it can be opened for reading only, not edited.</translation>
    </message>
    <message>
        <source>Dự án “{1}” được lưu bằng bản Soát Tin mới hơn (phiên bản tệp {2}, bản này đọc đến {3}). Hãy cài bản mới; tệp chưa bị thay đổi gì.</source>
        <translation>The project “{1}” was saved by a newer Soát Tin (file version {2}, this one reads up to {3}). Install the new version; the file was not changed.</translation>
    </message>
    <message>
        <source>Giá trị này đã được thay đổi sau đó, nên bước này không làm được nữa. Chưa có gì bị thay đổi; hãy xem lại giá trị hiện tại rồi sửa.</source>
        <translation>This value was changed since, so this step can no longer be done. Nothing was changed; look at the present value, then correct it.</translation>
    </message>
    <message>
        <source>Hãy chọn bước khác trong Nhật ký.</source>
        <translation>Choose another step in the history.</translation>
    </message>
    <message>
        <source>Hãy chọn chính tệp mà liên kết trỏ tới.</source>
        <translation>Choose the file that the link points to.</translation>
    </message>
    <message>
        <source>Hãy chọn các tệp nằm trong thư mục ấy.</source>
        <translation>Choose the files in that folder.</translation>
    </message>
    <message>
        <source>Hãy chọn thẳng thư mục ấy khi nhập.</source>
        <translation>Choose that very folder when importing.</translation>
    </message>
    <message>
        <source>Hãy chọn tệp do chính dự án này xuất ra.</source>
        <translation>Choose a file that this project exported.</translation>
    </message>
    <message>
        <source>Hãy chờ bên kia đóng dự án, hoặc mở để đọc.</source>
        <translation>Wait until the other side closes the project, or open it for reading.</translation>
    </message>
    <message>
        <source>Hãy giải nén ra thư mục rồi nhập những tệp cần.</source>
        <translation>Unpack it into a folder and import the files that are wanted.</translation>
    </message>
    <message>
        <source>Hãy giải nén ra thư mục, hoặc lưu lại dạng .docx, rồi nhập lại.</source>
        <translation>Unpack it into a folder, or save it as .docx, and import it again.</translation>
    </message>
    <message>
        <source>Hãy giải phóng chỗ trống trên ổ đĩa rồi làm lại.</source>
        <translation>Free some room on the disk and try again.</translation>
    </message>
    <message>
        <source>Hãy in riêng các trang của bài ra tệp PDF mới rồi nhập lại.</source>
        <translation>Print the article&apos;s pages into a PDF of their own and import that.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra chỗ trống và quyền ghi của thư mục rồi khôi phục lại.</source>
        <translation>Check the folder&apos;s free room and permissions, then restore again.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra chỗ trống và quyền ghi của thư mục rồi sao lưu lại.</source>
        <translation>Check the folder&apos;s free room and permissions, then back up again.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra lại nơi lưu rồi chọn lại tệp.</source>
        <translation>Check where it was saved and choose the file again.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra quyền đọc thư mục rồi nhập lại.</source>
        <translation>Check the permission to read the folder, then import again.</translation>
    </message>
    <message>
        <source>Hãy kiểm tra quyền đọc, hoặc chép tệp sang chỗ khác rồi nhập lại.</source>
        <translation>Check the permission to read it, or copy the file elsewhere, then import it again.</translation>
    </message>
    <message>
        <source>Hãy lưu bài dưới dạng .docx hoặc .txt rồi nhập lại.</source>
        <translation>Save the article as .docx or .txt and import it again.</translation>
    </message>
    <message>
        <source>Hãy lưu bài dưới dạng .docx, .pdf, .html hoặc .txt rồi nhập lại.</source>
        <translation>Save the article as .docx, .pdf, .html or .txt and import it again.</translation>
    </message>
    <message>
        <source>Hãy lưu riêng các tệp đính kèm rồi nhập chúng.</source>
        <translation>Save the attachments by themselves and import those.</translation>
    </message>
    <message>
        <source>Hãy mở bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi nhập lại.</source>
        <translation>Open it with Word or LibreOffice, save it as .docx and import it again.</translation>
    </message>
    <message>
        <source>Hãy mở tệp bằng chương trình đã tạo ra nó, lưu lại rồi nhập lại.</source>
        <translation>Open the file with the program that made it, save it and import it again.</translation>
    </message>
    <message>
        <source>Hãy mở tệp xem có chữ không, lưu lại rồi nhập lại.</source>
        <translation>Open the file to see whether it has any text, save it and import it again.</translation>
    </message>
    <message>
        <source>Hãy sửa dòng ấy rồi làm lại.</source>
        <translation>Correct that line and try again.</translation>
    </message>
    <message>
        <source>Hãy tách phần sau ra tệp khác rồi nhập tiếp.</source>
        <translation>Put the rest into another file and import that.</translation>
    </message>
    <message>
        <source>Hãy tách thành các tệp nhỏ hơn rồi nhập lại.</source>
        <translation>Split it into smaller files and import them.</translation>
    </message>
    <message>
        <source>Hãy tách thành từng bài rồi nhập lại.</source>
        <translation>Split it into single articles and import them.</translation>
    </message>
    <message>
        <source>Hãy tìm bản văn bản của bài rồi nhập lại.</source>
        <translation>Find the article as text and import that.</translation>
    </message>
    <message>
        <source>Hãy tìm tệp ở nơi đã lấy bài nếu cần xem.</source>
        <translation>Look for the file where the article came from if it is needed.</translation>
    </message>
    <message>
        <source>Hãy tạo dự án thành tệp rồi làm lại.</source>
        <translation>Make the project a file and try again.</translation>
    </message>
    <message>
        <source>Hãy xuất lại tệp từ chương trình đã tạo ra nó rồi nhập lại.</source>
        <translation>Export the file again from the program that made it, and import it again.</translation>
    </message>
    <message>
        <source>Hãy đóng rồi mở lại dự án để xem danh sách mới.</source>
        <translation>Close and open the project again to see the list as it is now.</translation>
    </message>
    <message>
        <source>Hội nghị</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Hợp nhất {1} lượt nhắc thành “{2}”</source>
        <translation>Merge {1} mentions into “{2}”</translation>
    </message>
    <message>
        <source>Khác chữ: {1}.</source>
        <translation>Other letters: {1}.</translation>
    </message>
    <message>
        <source>Khóa ngoại hỏng: {1} dòng {2} → {3}</source>
        <translation>Broken foreign key: {1} row {2} → {3}</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao lưu {1}</source>
        <translation>Restore from the backup {1}</translation>
    </message>
    <message>
        <source>Không có chức vụ, địa danh để đối chiếu.</source>
        <translation>No positions or places to compare.</translation>
    </message>
    <message>
        <source>Không có mục “{1}”. Hãy chọn một trong: {2}.</source>
        <translation>There is no “{1}”. Choose one of: {2}.</translation>
    </message>
    <message>
        <source>Không có thư mục “{1}” để ghi tệp “{2}”. Hãy chọn thư mục khác.</source>
        <translation>There is no folder “{1}” to write the file “{2}” into. Choose another folder.</translation>
    </message>
    <message>
        <source>Không có thư mục “{1}” để tạo tệp “{2}”. Hãy chọn thư mục khác.</source>
        <translation>There is no folder “{1}” to make the file “{2}” in. Choose another folder.</translation>
    </message>
    <message>
        <source>Không có trang “{1}” nên không đọc lại trang này.</source>
        <translation>There is no sheet “{1}”, so it is not read back.</translation>
    </message>
    <message>
        <source>Không ghi được vào thư mục của dự án “{1}” ({2}). Chưa có gì bị mất; hãy mở chỉ để đọc, hoặc chép tệp sang thư mục khác rồi mở lại.</source>
        <translation>The folder of the project “{1}” cannot be written to ({2}). Nothing was lost; open it for reading only, or copy the file to another folder and open it there.</translation>
    </message>
    <message>
        <source>Không ghi được vào “{1}”: tệp hoặc thư mục chỉ cho đọc. Chưa có gì bị mất; hãy mở chỉ để đọc, hoặc chép tệp sang thư mục khác rồi mở lại.</source>
        <translation>“{1}” cannot be written to: the file or folder is read-only. Nothing was lost; open it for reading only, or copy the file to another folder and open it there.</translation>
    </message>
    <message>
        <source>Không ghi được “{1}”. Hãy chọn tên hoặc thư mục khác.</source>
        <translation>“{1}” could not be written. Choose another name or folder.</translation>
    </message>
    <message>
        <source>Không ghi được “{1}”: {2}. Hãy chọn tên hoặc thư mục khác.</source>
        <translation>“{1}” could not be written: {2}. Choose another name or folder.</translation>
    </message>
    <message>
        <source>Không khôi phục được “{1}”: {2}. Tệp dự án hiện tại vẫn như cũ.</source>
        <translation>“{1}” could not be restored: {2}. The present project file is as it was.</translation>
    </message>
    <message>
        <source>Không mở hoặc tạo được “{1}”: thư mục không cho ghi. Hãy chọn thư mục khác.</source>
        <translation>“{1}” could not be opened or made: the folder cannot be written to. Choose another folder.</translation>
    </message>
    <message>
        <source>Không mở được thư mục “{1}”: {2}.</source>
        <translation>The folder “{1}” could not be opened: {2}.</translation>
    </message>
    <message>
        <source>Không mở được tệp “{1}”: {2}. Hãy kiểm tra quyền đọc tệp rồi mở lại.</source>
        <translation>The file “{1}” could not be opened: {2}. Check the permission to read it, then open it again.</translation>
    </message>
    <message>
        <source>Không nhận</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Không phải một:</source>
        <translation>Not the same:</translation>
    </message>
    <message>
        <source>Không tìm thấy tệp dự án “{1}”. Hãy kiểm tra lại nơi lưu hoặc chọn tệp khác.</source>
        <translation>The project file “{1}” was not found. Check where it was saved, or choose another file.</translation>
    </message>
    <message>
        <source>Không tìm thấy tệp “{1}”.</source>
        <translation>The file “{1}” was not found.</translation>
    </message>
    <message>
        <source>Không tìm thấy tệp “{1}”. Hãy kiểm tra lại đường dẫn.</source>
        <translation>The file “{1}” was not found. Check the path.</translation>
    </message>
    <message>
        <source>Không tạo được bản sao lưu của “{1}”: {2}. Dự án không bị ảnh hưởng.</source>
        <translation>No backup of “{1}” could be made: {2}. The project is not affected.</translation>
    </message>
    <message>
        <source>Không tạo được thư mục “{1}”: {2}. Hãy chọn nơi khác.</source>
        <translation>The folder “{1}” could not be made: {2}. Choose another place.</translation>
    </message>
    <message>
        <source>Không đọc được bài nào trong “{1}”. Hãy mở bản sao lưu gần nhất.</source>
        <translation>No article in “{1}” could be read. Open the latest backup.</translation>
    </message>
    <message>
        <source>Không đọc được tệp “{1}”: {2}.</source>
        <translation>The file “{1}” could not be read: {2}.</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Latin-1 (không phải tiếng Việt)</source>
        <translation>Latin-1 (not Vietnamese)</translation>
    </message>
    <message>
        <source>Loại hội nghị</source>
        <translation>Kind of meeting</translation>
    </message>
    <message>
        <source>Lượt nhắc số {1} không còn mục của nó</source>
        <translation>Mention {1} no longer has its item</translation>
    </message>
    <message>
        <source>Lượt đọc</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Lấy lại riêng bước “{1}”</source>
        <translation>Take back only the step “{1}”</translation>
    </message>
    <message>
        <source>Lấy lại “{1}”</source>
        <translation>Bring back “{1}”</translation>
    </message>
    <message>
        <source>Mã dự án</source>
        <translation>Project code</translation>
    </message>
    <message>
        <source>Mất bài “{1}”</source>
        <translation>The article “{1}” is lost</translation>
    </message>
    <message>
        <source>Mất các tệp gốc giữ trong dự án</source>
        <translation>The original files kept in the project are lost</translation>
    </message>
    <message>
        <source>Mất {1} mục của bài số {2}</source>
        <translation>{1} items of article {2} are lost</translation>
    </message>
    <message>
        <source>Một bên thiếu hoặc thêm chữ trong tên.</source>
        <translation>One side leaves out or adds a word of the name.</translation>
    </message>
    <message>
        <source>Một bên viết không dấu.</source>
        <translation>One side is written without accents.</translation>
    </message>
    <message>
        <source>Một bên viết tắt: {1}.</source>
        <translation>One side is abbreviated: {1}.</translation>
    </message>
    <message>
        <source>Mục lục tìm kiếm có {1} bài, dự án có {2} bài</source>
        <translation>The search index has {1} articles, the project {2}</translation>
    </message>
    <message>
        <source>Mục số {1} không thuộc bài nào</source>
        <translation>Item {1} belongs to no article</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Ngày họp</source>
        <translation>Date of meeting</translation>
    </message>
    <message>
        <source>Ngày văn bản</source>
        <translation>Date of document</translation>
    </message>
    <message>
        <source>Ngày đăng</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Nhập {1} bài</source>
        <translation>Import {1} articles</translation>
    </message>
    <message>
        <source>Nhật ký bị sửa hoặc hỏng ở bước {1}</source>
        <translation>The history was altered or damaged at step {1}</translation>
    </message>
    <message>
        <source>Nhật ký có thay đổi của bước {1} không tồn tại</source>
        <translation>The history has changes of step {1}, which does not exist</translation>
    </message>
    <message>
        <source>Nhật ký không còn bước số {1}.</source>
        <translation>The history no longer has step {1}.</translation>
    </message>
    <message>
        <source>Nhật ký nhắc đến loại dữ liệu lạ: {1}</source>
        <translation>The history speaks of an unknown kind of data: {1}</translation>
    </message>
    <message>
        <source>Nhật ký sửa</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>Nhật ký và dữ liệu không khớp: {1} số {2}</source>
        <translation>History and data do not match: {1} {2}</translation>
    </message>
    <message>
        <source>Nhật ký và dữ liệu không khớp: {1} số {2}, cột {3}</source>
        <translation>History and data do not match: {1} {2}, column {3}</translation>
    </message>
    <message>
        <source>Nhật ký đứt đoạn ở bước {1}</source>
        <translation>The history is broken at step {1}</translation>
    </message>
    <message>
        <source>Nếu chắc chắn chương trình bên kia đã đóng, hãy chọn mở để sửa.</source>
        <translation>If the other program has surely been closed, choose to open it for editing.</translation>
    </message>
    <message>
        <source>Nếu cần bảng này, hãy nhập lại và chọn cột.</source>
        <translation>If this table is needed, import it again and choose its columns.</translation>
    </message>
    <message>
        <source>Phong trào</source>
        <translation>Campaigns</translation>
    </message>
    <message>
        <source>Phong trào chưa có tên</source>
        <translation>A campaign has no name yet</translation>
    </message>
    <message>
        <source>Phải nói lại bài nào là bản trùng của bài nào</source>
        <translation>Which article is a copy of which has to be told again</translation>
    </message>
    <message>
        <source>Soát lại</source>
        <translation>Review again</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Số liệu chưa có con số</source>
        <translation>A figure has no number yet</translation>
    </message>
    <message>
        <source>Số liệu chưa có đơn vị tính</source>
        <translation>A figure has no unit yet</translation>
    </message>
    <message>
        <source>Số liệu để cộng của bài số {1} không khớp với các mục của bài</source>
        <translation>The figures to be added up of article {1} do not agree with the article&apos;s items</translation>
    </message>
    <message>
        <source>Sửa “{1}”</source>
        <translation>Correct “{1}”</translation>
    </message>
    <message>
        <source>TCVN3 (ABC, phông .Vn…)</source>
        <translation>TCVN3 (ABC, fonts .Vn…)</translation>
    </message>
    <message>
        <source>Theo thời gian</source>
        <translation>By quarter</translation>
    </message>
    <message>
        <source>Thiếu danh mục đơn vị hành chính (resources/gazetteer/units.tsv). Hãy cài lại chương trình.</source>
        <translation>The list of administrative units is missing (resources/gazetteer/units.tsv). Install the program again.</translation>
    </message>
    <message>
        <source>Thêm “{1}”</source>
        <translation>Add “{1}”</translation>
    </message>
    <message>
        <source>Thư mục “{1}” không cho ghi tệp “{2}”. Hãy chọn thư mục khác.</source>
        <translation>The folder “{1}” does not let the file “{2}” be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Thư mục “{1}” nằm sâu hơn {2} cấp nên bị bỏ qua.</source>
        <translation>The folder “{1}” lies more than {2} levels deep and was left out.</translation>
    </message>
    <message>
        <source>Thư “{1}” không có nội dung.</source>
        <translation>The mail “{1}” has no content.</translation>
    </message>
    <message>
        <source>Tiêu đề</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Trang “{1}” có quá {2} dòng, Excel không chứa được. Hãy lọc bớt bài rồi xuất lại.</source>
        <translation>The sheet “{1}” has more than {2} rows, which Excel cannot hold. Filter the articles and export again.</translation>
    </message>
    <message>
        <source>Trang “{1}”: bỏ qua cột thêm {2}.</source>
        <translation>Sheet “{1}”: added columns left out: {2}.</translation>
    </message>
    <message>
        <source>Trang “{1}”: thiếu cột {2}; các cột ấy giữ nguyên.</source>
        <translation>Sheet “{1}”: columns missing: {2}; they stay as they are.</translation>
    </message>
    <message>
        <source>Trang “{1}”: thiếu cột “{2}” nên không đọc lại được.</source>
        <translation>Sheet “{1}”: the column “{2}” is missing, so it cannot be read back.</translation>
    </message>
    <message>
        <source>Trang “{1}”: {2} dòng không có mã mục (dòng thêm) nên bỏ qua.</source>
        <translation>Sheet “{1}”: {2} rows without an item code (added rows) were left out.</translation>
    </message>
    <message>
        <source>Trang “{1}”: {2} mã mục không có trong dự án nên bỏ qua.</source>
        <translation>Sheet “{1}”: {2} item codes that the project does not have were left out.</translation>
    </message>
    <message>
        <source>Trạng thái bài số {1} không có trong nhật ký</source>
        <translation>The state of article {1} is not in the history</translation>
    </message>
    <message>
        <source>Trạng thái của bước {1} trong nhật ký không đúng</source>
        <translation>The state of step {1} in the history is wrong</translation>
    </message>
    <message>
        <source>Tác giả</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Tách lại: {1}</source>
        <translation>Separate again: {1}</translation>
    </message>
    <message>
        <source>Tách “{1}” ra khỏi “{2}”</source>
        <translation>Separate “{1}” from “{2}”</translation>
    </message>
    <message>
        <source>Tên này không còn trong dự án. Hãy chọn lại trong danh sách.</source>
        <translation>This name is no longer in the project. Choose again from the list.</translation>
    </message>
    <message>
        <source>Tên số {1} đã hợp nhất vào một tên không tồn tại</source>
        <translation>Name {1} was merged into a name that does not exist</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tắt</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Tệp cũ (nếu có) còn nguyên.</source>
        <translation>The old file (if there is one) is as it was.</translation>
    </message>
    <message>
        <source>Tệp cần quá nhiều bộ nhớ nên không nhập.</source>
        <translation>The file needs too much memory and was not imported.</translation>
    </message>
    <message>
        <source>Tệp dự án “{1}” bị hỏng. Đừng ghi đè lên tệp; hãy mở bản sao lưu gần nhất.</source>
        <translation>The project file “{1}” is damaged. Do not write over it; open the latest backup.</translation>
    </message>
    <message>
        <source>Tệp gốc còn nguyên.</source>
        <translation>The original file is as it was.</translation>
    </message>
    <message>
        <source>Tệp hỏng còn nguyên như cũ.</source>
        <translation>The damaged file is as it was.</translation>
    </message>
    <message>
        <source>Tệp nén “{1}” không có tệp nào đọc được.</source>
        <translation>The archive “{1}” has no file that can be read.</translation>
    </message>
    <message>
        <source>Tệp vừa ghi bị lỗi ở phần “{1}”. Tệp cũ (nếu có) còn nguyên; hãy xuất lại.</source>
        <translation>The file just written is faulty in the part “{1}”. The old file (if there is one) is as it was; export again.</translation>
    </message>
    <message>
        <source>Tệp ấy còn nguyên.</source>
        <translation>That file is as it was.</translation>
    </message>
    <message>
        <source>Tệp ấy không bị ghi gì.</source>
        <translation>Nothing was written into that file.</translation>
    </message>
    <message>
        <source>Tệp “{1}” bị hỏng hoặc không phải {2}.{3}</source>
        <translation>The file “{1}” is damaged or is no {2}.{3}</translation>
    </message>
    <message>
        <source>Tệp “{1}” bị khóa bằng mã hóa. Hãy mở nó, in ra tệp PDF mới (Print to PDF) rồi nhập lại.</source>
        <translation>The file “{1}” is locked by encryption. Open it, print it into a new PDF (Print to PDF) and import that.</translation>
    </message>
    <message>
        <source>Tệp “{1}” có hơn {2} trang nên không đọc.</source>
        <translation>The file “{1}” has more than {2} pages and was not read.</translation>
    </message>
    <message>
        <source>Tệp “{1}” có mật khẩu. Hãy bỏ mật khẩu rồi nhập lại.</source>
        <translation>The file “{1}” has a password. Remove the password and import it again.</translation>
    </message>
    <message>
        <source>Tệp “{1}” không có bài nào.</source>
        <translation>The file “{1}” holds no article.</translation>
    </message>
    <message>
        <source>Tệp “{1}” không có bản ghi nào.</source>
        <translation>The file “{1}” holds no record.</translation>
    </message>
    <message>
        <source>Tệp “{1}” không có nội dung.</source>
        <translation>The file “{1}” has no content.</translation>
    </message>
    <message>
        <source>Tệp “{1}” không phải UTF-8 (lỗi ở dòng {2}). Hãy lưu lại dưới dạng UTF-8.</source>
        <translation>The file “{1}” is not UTF-8 (error in line {2}). Save it as UTF-8.</translation>
    </message>
    <message>
        <source>Tệp “{1}” không phải tệp văn bản. Hãy lưu lại dưới dạng .txt (UTF-8).</source>
        <translation>The file “{1}” is no text file. Save it as .txt (UTF-8).</translation>
    </message>
    <message>
        <source>Tệp “{1}” lớn hơn {2} MB nên không đọc.</source>
        <translation>The file “{1}” is larger than {2} MB and was not read.</translation>
    </message>
    <message>
        <source>Tệp “{1}” {2}</source>
        <translation>The file “{1}” {2}</translation>
    </message>
    <message>
        <source>Tệp “{1}” đang mở trong Excel hoặc chương trình khác nên chưa ghi được. Tệp cũ vẫn còn nguyên; hãy đóng tệp ấy rồi làm lại, hoặc lưu với tên khác.</source>
        <translation>The file “{1}” is open in Excel or another program and could not be written. The old file is as it was; close it and try again, or save under another name.</translation>
    </message>
    <message>
        <source>Tệp “{1}”, dòng {2}: cần nhiều nhất 4 cột (tên, chức vụ, địa danh, ngày) cách nhau bằng Tab.</source>
        <translation>File “{1}”, line {2}: at most 4 columns are wanted (name, position, place, date), separated by tabs.</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Tổng số liệu giữ sẵn của “{1}” không khớp với các mục của các bài</source>
        <translation>The sums kept of “{1}” do not agree with the items of the articles</translation>
    </message>
    <message>
        <source>UTF-8 mã hóa hai lần</source>
        <translation>UTF-8 encoded twice</translation>
    </message>
    <message>
        <source>VNI Windows (phông VNI-…)</source>
        <translation>VNI Windows (fonts VNI-…)</translation>
    </message>
    <message>
        <source>Việc vừa làm chưa được lưu; những gì đã lưu trước đó vẫn còn.</source>
        <translation>What was just done is not saved; what was saved before is still there.</translation>
    </message>
    <message>
        <source>Việc vừa làm có thể chưa được lưu; các bản sao lưu vẫn còn.</source>
        <translation>What was just done may not be saved; the backups are still there.</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Văn bản bài số {1} đã bị thay đổi ngoài chương trình</source>
        <translation>The text of article {1} was changed outside the program</translation>
    </message>
    <message>
        <source>Văn bản chưa có số hiệu</source>
        <translation>A document has no number yet</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xong bài</source>
        <translation>Article done</translation>
    </message>
    <message>
        <source>Xác nhận “{1}”</source>
        <translation>Confirm “{1}”</translation>
    </message>
    <message>
        <source>an sinh xã hội khác</source>
        <translation>other welfare</translation>
    </message>
    <message>
        <source>bài</source>
        <translation>article</translation>
    </message>
    <message>
        <source>bài chỉ nêu địa phương, không nêu cơ quan</source>
        <translation>the article names a locality only, no body</translation>
    </message>
    <message>
        <source>bài cứu được số {1}</source>
        <translation>salvaged article {1}</translation>
    </message>
    <message>
        <source>bài kia</source>
        <translation>other article</translation>
    </message>
    <message>
        <source>bài nhắc nhiều loại việc</source>
        <translation>the article speaks of several kinds of meeting</translation>
    </message>
    <message>
        <source>bài nêu nhiều kỳ</source>
        <translation>the article names several periods</translation>
    </message>
    <message>
        <source>bài nêu nhiều đơn vị cùng cấp</source>
        <translation>the article names several units of one level</translation>
    </message>
    <message>
        <source>bài nói đến huyện, thị xã, thành phố này</source>
        <translation>the article speaks of this district or town</translation>
    </message>
    <message>
        <source>bài nói đến tỉnh, thành phố này</source>
        <translation>the article speaks of this province or city</translation>
    </message>
    <message>
        <source>bài được tính</source>
        <translation>counted article</translation>
    </message>
    <message>
        <source>báo cáo</source>
        <translation>reports</translation>
    </message>
    <message>
        <source>bản ghi không kèm văn bản của bài. Hãy thêm trường “text”, hoặc đặt tệp bài viết cùng thư mục.</source>
        <translation>the record comes without the article&apos;s text. Add the field “text”, or put the article&apos;s file into the same folder.</translation>
    </message>
    <message>
        <source>bản gốc</source>
        <translation>original</translation>
    </message>
    <message>
        <source>bảng CSV</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>bảng tính Excel</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>bảng tính thường</source>
        <translation>ordinary workbook</translation>
    </message>
    <message>
        <source>bảo hiểm y tế</source>
        <translation>health insurance</translation>
    </message>
    <message>
        <source>bầu cử</source>
        <translation>elections</translation>
    </message>
    <message>
        <source>bằng tay</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>bỏ</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>bộ nhớ</source>
        <translation>memory</translation>
    </message>
    <message>
        <source>chiều</source>
        <translation>afternoon</translation>
    </message>
    <message>
        <source>chưa chắc là {1}</source>
        <translation>not certain to be {1}</translation>
    </message>
    <message>
        <source>chưa nhập vì chưa chắc bảng mã (có vẻ là {1}); hãy chọn bảng mã đọc ra đúng tiếng Việt</source>
        <translation>not imported yet, since the encoding is not certain (probably {1}); choose the encoding that gives right Vietnamese</translation>
    </message>
    <message>
        <source>chưa rõ là đơn vị nào trong danh mục</source>
        <translation>not clear which unit of the list it is</translation>
    </message>
    <message>
        <source>chưa rõ đơn vị nào</source>
        <translation>not clear which unit</translation>
    </message>
    <message>
        <source>chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>chủ trì</source>
        <translation>chairs</translation>
    </message>
    <message>
        <source>chức vụ có thể bị cắt</source>
        <translation>the position may be cut off</translation>
    </message>
    <message>
        <source>chức vụ ghi chung cho nhiều người</source>
        <translation>the position is stated for several people</translation>
    </message>
    <message>
        <source>chữ dính liền</source>
        <translation>words run together</translation>
    </message>
    <message>
        <source>chữ quanh số liệu gợi loại “{1}”</source>
        <translation>the words around the figure speak for “{1}”</translation>
    </message>
    <message>
        <source>các nhóm chữ số không đủ ba số</source>
        <translation>groups of digits that are not threes</translation>
    </message>
    <message>
        <source>cách viết</source>
        <translation>spelling</translation>
    </message>
    <message>
        <source>cách viết kia</source>
        <translation>other spelling</translation>
    </message>
    <message>
        <source>câu thiếu chữ</source>
        <translation>unfinished sentence</translation>
    </message>
    <message>
        <source>có hiệu lực</source>
        <translation>stands</translation>
    </message>
    <message>
        <source>có hơn {1} nhãn.</source>
        <translation>it has more than {1} labels.</translation>
    </message>
    <message>
        <source>có mật khẩu. Hãy bỏ mật khẩu rồi nhập lại.</source>
        <translation>has a password. Remove the password and import it again.</translation>
    </message>
    <message>
        <source>có nhãn không đúng dạng (cần vị trí đầu, vị trí cuối và tên nhãn).</source>
        <translation>it has a label of the wrong form (start, end and name are wanted).</translation>
    </message>
    <message>
        <source>có thể không phải lỗi</source>
        <translation>it may be no mistake</translation>
    </message>
    <message>
        <source>có thể là mục của trình đơn</source>
        <translation>may be an entry of the page&apos;s menu</translation>
    </message>
    <message>
        <source>có thể là ngày hôm nay của trang, không phải ngày đăng</source>
        <translation>may be the page&apos;s date of today, not the day of publication</translation>
    </message>
    <message>
        <source>có thể là đơn vị nơi trao tặng</source>
        <translation>may be the unit in which the gifts were given</translation>
    </message>
    <message>
        <source>có {1} đơn vị trùng tên: {2}{3}</source>
        <translation>{1} units have this name: {2}{3}</translation>
    </message>
    <message>
        <source>có đơn vị cấp dưới nêu cùng chỗ</source>
        <translation>a unit below it is named in the same place</translation>
    </message>
    <message>
        <source>có đủ nhật ký</source>
        <translation>with the whole history</translation>
    </message>
    <message>
        <source>công trình</source>
        <translation>public works</translation>
    </message>
    <message>
        <source>cùng vùng với các địa danh khác trong bài</source>
        <translation>in the same area as the article&apos;s other places</translation>
    </message>
    <message>
        <source>cơ quan ban hành đọc chưa chắc</source>
        <translation>the issuer was not read with certainty</translation>
    </message>
    <message>
        <source>cơ quan đứng tên cuối bài</source>
        <translation>the body that signs the article</translation>
    </message>
    <message>
        <source>cấu trúc tệp</source>
        <translation>structure of the file</translation>
    </message>
    <message>
        <source>cụm từ trong câu gợi loại khác</source>
        <translation>phrases in the sentence speak for another category</translation>
    </message>
    <message>
        <source>cứu trợ</source>
        <translation>relief</translation>
    </message>
    <message>
        <source>danh mục</source>
        <translation>official list</translation>
    </message>
    <message>
        <source>danh mục ghi là {1}; hãy kiểm tra tên gọi</source>
        <translation>the official list has {1}; check the name</translation>
    </message>
    <message>
        <source>dòng cuối bài, có thể không phải bút danh</source>
        <translation>the last line, may be no author&apos;s name</translation>
    </message>
    <message>
        <source>dòng ngắn, có thể là tên chuyên mục chứ không phải đầu đề</source>
        <translation>a short line, may be the section and no headline</translation>
    </message>
    <message>
        <source>dưới 10 giây</source>
        <translation>under 10 seconds</translation>
    </message>
    <message>
        <source>dấu chấm có thể là dấu phẩy thập phân</source>
        <translation>the point may be a decimal comma</translation>
    </message>
    <message>
        <source>dấu phẩy có thể là dấu ngăn cách hàng nghìn</source>
        <translation>the comma may separate thousands</translation>
    </message>
    <message>
        <source>dẫn chứng</source>
        <translation>evidence</translation>
    </message>
    <message>
        <source>dự</source>
        <translation>attends</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>note</translation>
    </message>
    <message>
        <source>giao ban</source>
        <translation>briefing</translation>
    </message>
    <message>
        <source>giá trị</source>
        <translation>value</translation>
    </message>
    <message>
        <source>giá trị của “{1}” không đúng dạng.</source>
        <translation>the value of “{1}” has the wrong form.</translation>
    </message>
    <message>
        <source>giám sát</source>
        <translation>supervision</translation>
    </message>
    <message>
        <source>giám sát phản biện</source>
        <translation>supervision and criticism</translation>
    </message>
    <message>
        <source>gỡ</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>hiến đất</source>
        <translation>donated land</translation>
    </message>
    <message>
        <source>hiệp thương</source>
        <translation>consultation</translation>
    </message>
    <message>
        <source>hoàn tác</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>hòa giải</source>
        <translation>mediation</translation>
    </message>
    <message>
        <source>họ không thường gặp, có thể không phải tên người</source>
        <translation>an unusual family name, may be no person</translation>
    </message>
    <message>
        <source>hợp nhất</source>
        <translation>merge</translation>
    </message>
    <message>
        <source>khoảng {1} giây</source>
        <translation>about {1} seconds</translation>
    </message>
    <message>
        <source>khoảng {1} giờ</source>
        <translation>about {1} hours</translation>
    </message>
    <message>
        <source>khoảng {1} phút</source>
        <translation>about {1} minutes</translation>
    </message>
    <message>
        <source>khác</source>
        <translation>other</translation>
    </message>
    <message>
        <source>không chắc là kỳ được kiểm điểm</source>
        <translation>not certain to be the period under review</translation>
    </message>
    <message>
        <source>không chắc là ngày diễn ra</source>
        <translation>not certain to be the day of the meeting</translation>
    </message>
    <message>
        <source>không còn ở đó</source>
        <translation>it is no longer there</translation>
    </message>
    <message>
        <source>không có loại số liệu này</source>
        <translation>there is no such category</translation>
    </message>
    <message>
        <source>không có quyền</source>
        <translation>no permission</translation>
    </message>
    <message>
        <source>không có trong danh mục đơn vị hành chính; hãy kiểm tra tên</source>
        <translation>not in the list of administrative units; check the name</translation>
    </message>
    <message>
        <source>không phải một</source>
        <translation>not the same</translation>
    </message>
    <message>
        <source>không phải một đối tượng JSON.</source>
        <translation>it is no JSON object.</translation>
    </message>
    <message>
        <source>không phải ngày (dd/mm/yyyy)</source>
        <translation>no date (dd/mm/yyyy)</translation>
    </message>
    <message>
        <source>không phải số</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>không phải tên trong đơn vị tổ chức</source>
        <translation>not the name in the organiser</translation>
    </message>
    <message>
        <source>không rõ loại hội nghị</source>
        <translation>the kind of meeting is not clear</translation>
    </message>
    <message>
        <source>không rõ là của đơn vị nào</source>
        <translation>not clear whose it is</translation>
    </message>
    <message>
        <source>không thấy chức vụ</source>
        <translation>no position found</translation>
    </message>
    <message>
        <source>không thấy vai trò</source>
        <translation>no role found</translation>
    </message>
    <message>
        <source>không thấy văn bản của bài (trường “text”).</source>
        <translation>the article&apos;s text (field “text”) is missing.</translation>
    </message>
    <message>
        <source>không thấy văn bản của bài trong “data”.</source>
        <translation>the article&apos;s text is missing in “data”.</translation>
    </message>
    <message>
        <source>không đúng dạng bản ghi ({1}).</source>
        <translation>no record of the right form ({1}).</translation>
    </message>
    <message>
        <source>ký kết</source>
        <translation>signing</translation>
    </message>
    <message>
        <source>kết luận</source>
        <translation>concludes</translation>
    </message>
    <message>
        <source>liên kết bài</source>
        <translation>link of articles</translation>
    </message>
    <message>
        <source>loại hội nghị nói không rõ</source>
        <translation>the kind of meeting is not said clearly</translation>
    </message>
    <message>
        <source>loại số liệu chưa chắc</source>
        <translation>the category is not certain</translation>
    </message>
    <message>
        <source>loại số liệu suy ra từ câu trước hoặc chủ đề</source>
        <translation>category taken from the sentence before or the theme</translation>
    </message>
    <message>
        <source>loại văn bản suy ra từ ký hiệu</source>
        <translation>the kind of document was told from its number</translation>
    </message>
    <message>
        <source>là bài trình chiếu hoặc tệp Office không phải Word, Excel. Hãy lưu lại dạng .docx.</source>
        <translation>is a presentation, or an Office file that is neither Word nor Excel. Save it as .docx.</translation>
    </message>
    <message>
        <source>là bài trình chiếu, không phải bài viết.</source>
        <translation>is a presentation, no article.</translation>
    </message>
    <message>
        <source>là bản chụp (scan), không có lớp chữ để đọc. Hãy nhận dạng chữ (OCR) bằng phần mềm khác, hoặc tìm bản văn bản của bài, rồi nhập lại.</source>
        <translation>is a scan without text to read. Recognise the text (OCR) with other software, or find the article as text, and import that.</translation>
    </message>
    <message>
        <source>là bảng tính Excel đời cũ. Hãy lưu lại dạng .xlsx rồi nhập lại.</source>
        <translation>is an old Excel workbook. Save it as .xlsx and import it again.</translation>
    </message>
    <message>
        <source>là chương trình, không phải bài viết.</source>
        <translation>is a program, no article.</translation>
    </message>
    <message>
        <source>là hình ảnh, không có chữ để đọc. Hãy tìm bản văn bản của bài.</source>
        <translation>is a picture without text to read. Find the article as text.</translation>
    </message>
    <message>
        <source>là một</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>là thư Outlook (.msg). Hãy lưu lại dạng .eml hoặc .txt rồi nhập lại.</source>
        <translation>is an Outlook mail (.msg). Save it as .eml or .txt and import it again.</translation>
    </message>
    <message>
        <source>là tệp dữ liệu SQLite. Nếu là dự án, hãy mở nó bằng “Mở dự án”.</source>
        <translation>is a file of data (SQLite). If it is a project, open it with “Open project”.</translation>
    </message>
    <message>
        <source>là tệp nén không đọc được. Hãy giải nén, hoặc nén lại dạng .zip, rồi nhập lại.</source>
        <translation>is an archive that cannot be read. Unpack it, or pack it as .zip, and import it again.</translation>
    </message>
    <message>
        <source>là tệp âm thanh hoặc phim, không có chữ để đọc.</source>
        <translation>is sound or film without text to read.</translation>
    </message>
    <message>
        <source>làm lại</source>
        <translation>redo</translation>
    </message>
    <message>
        <source>làm việc</source>
        <translation>working session</translation>
    </message>
    <message>
        <source>lượt nhắc</source>
        <translation>mention</translation>
    </message>
    <message>
        <source>lấy theo ngày đăng</source>
        <translation>taken from the day of publication</translation>
    </message>
    <message>
        <source>lấy từ câu sau</source>
        <translation>taken from a later sentence</translation>
    </message>
    <message>
        <source>máy báo lỗi số {1}</source>
        <translation>the system reports error {1}</translation>
    </message>
    <message>
        <source>máy {1}</source>
        <translation>the machine {1}</translation>
    </message>
    <message>
        <source>máy đọc</source>
        <translation>machine</translation>
    </message>
    <message>
        <source>mã {1}</source>
        <translation>code {1}</translation>
    </message>
    <message>
        <source>mệnh đề gợi nhiều loại số liệu</source>
        <translation>the clause speaks for several categories</translation>
    </message>
    <message>
        <source>một cửa sổ khác trên máy này</source>
        <translation>another window on this machine</translation>
    </message>
    <message>
        <source>mục</source>
        <translation>item</translation>
    </message>
    <message>
        <source>nghi vấn</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>nguồn tin, có thể không phải tác giả</source>
        <translation>the source, may be no author</translation>
    </message>
    <message>
        <source>ngày công</source>
        <translation>days of labour</translation>
    </message>
    <message>
        <source>ngày của văn bản đọc chưa chắc</source>
        <translation>the document&apos;s date was not read with certainty</translation>
    </message>
    <message>
        <source>ngày hội</source>
        <translation>festival</translation>
    </message>
    <message>
        <source>ngày lấy ở đầu đề</source>
        <translation>the date was taken from the headline</translation>
    </message>
    <message>
        <source>ngày nêu ở giữa bài</source>
        <translation>the date stands in the middle of the article</translation>
    </message>
    <message>
        <source>ngày tháng sai</source>
        <translation>wrong date</translation>
    </message>
    <message>
        <source>người dùng</source>
        <translation>user</translation>
    </message>
    <message>
        <source>người khác</source>
        <translation>somebody else</translation>
    </message>
    <message>
        <source>nhiệm kỳ của đại hội, không thấy nhiệm kỳ được kiểm điểm</source>
        <translation>the congress&apos;s own term; the term under review was not found</translation>
    </message>
    <message>
        <source>nhiệm kỳ, hãy xem có phải kỳ được kiểm điểm</source>
        <translation>a term; see whether it is the one under review</translation>
    </message>
    <message>
        <source>nhà đại đoàn kết</source>
        <translation>solidarity houses</translation>
    </message>
    <message>
        <source>nhãn “{1}” nằm ngoài văn bản.</source>
        <translation>the label “{1}” lies outside the text.</translation>
    </message>
    <message>
        <source>nhận</source>
        <translation>receives</translation>
    </message>
    <message>
        <source>nhập bài</source>
        <translation>import</translation>
    </message>
    <message>
        <source>nhật ký</source>
        <translation>history</translation>
    </message>
    <message>
        <source>nhật ký cũ không cứu được</source>
        <translation>the old history could not be salvaged</translation>
    </message>
    <message>
        <source>nông thôn mới</source>
        <translation>new countryside</translation>
    </message>
    <message>
        <source>năm suy từ kết quả năm trước</source>
        <translation>the year was inferred from the results of the year before</translation>
    </message>
    <message>
        <source>năm suy từ kỳ tổng kết</source>
        <translation>the year was inferred from the period reviewed</translation>
    </message>
    <message>
        <source>năm suy từ ngày kỷ niệm</source>
        <translation>the year was inferred from the anniversary</translation>
    </message>
    <message>
        <source>năm suy từ ngày đăng</source>
        <translation>the year was inferred from the day of publication</translation>
    </message>
    <message>
        <source>năm suy từ nhiệm kỳ sắp bầu</source>
        <translation>year inferred from the term that is to be elected</translation>
    </message>
    <message>
        <source>năm suy từ năm mới sắp đến</source>
        <translation>the year was inferred from the new year that is coming</translation>
    </message>
    <message>
        <source>năm suy từ nội dung bài</source>
        <translation>the year was inferred from the article</translation>
    </message>
    <message>
        <source>nằm cạnh tên {1}</source>
        <translation>beside the name {1}</translation>
    </message>
    <message>
        <source>phát biểu</source>
        <translation>speaks</translation>
    </message>
    <message>
        <source>phòng chống dịch</source>
        <translation>epidemic control</translation>
    </message>
    <message>
        <source>phản biện</source>
        <translation>social criticism</translation>
    </message>
    <message>
        <source>quy tắc</source>
        <translation>rule</translation>
    </message>
    <message>
        <source>quyết định</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>quà tặng</source>
        <translation>gifts</translation>
    </message>
    <message>
        <source>quỹ vì người nghèo</source>
        <translation>fund for the poor</translation>
    </message>
    <message>
        <source>ra mắt</source>
        <translation>launch</translation>
    </message>
    <message>
        <source>sau ngày đăng</source>
        <translation>after the day of publication</translation>
    </message>
    <message>
        <source>suy từ địa danh trong trang</source>
        <translation>inferred from the places on the page</translation>
    </message>
    <message>
        <source>sáng</source>
        <translation>morning</translation>
    </message>
    <message>
        <source>sơ kết</source>
        <translation>interim review</translation>
    </message>
    <message>
        <source>số lượng bất thường</source>
        <translation>unusual amount</translation>
    </message>
    <message>
        <source>số lượng không phải số nguyên</source>
        <translation>a count that is no whole number</translation>
    </message>
    <message>
        <source>số lượng lớn bất thường</source>
        <translation>an unusually large count</translation>
    </message>
    <message>
        <source>số tiền không ghi đơn vị</source>
        <translation>a sum without a unit</translation>
    </message>
    <message>
        <source>số tiền lớn bất thường</source>
        <translation>an unusually large sum</translation>
    </message>
    <message>
        <source>số tiền nhỏ bất thường</source>
        <translation>an unusually small sum</translation>
    </message>
    <message>
        <source>theo quy tắc</source>
        <translation>by rule</translation>
    </message>
    <message>
        <source>thêm</source>
        <translation>added</translation>
    </message>
    <message>
        <source>thư điện tử</source>
        <translation>mail</translation>
    </message>
    <message>
        <source>thứ ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>thứ hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>tiếp xúc cử tri</source>
        <translation>meeting voters</translation>
    </message>
    <message>
        <source>trang web đã lưu</source>
        <translation>saved web page</translation>
    </message>
    <message>
        <source>trao</source>
        <translation>gives</translation>
    </message>
    <message>
        <source>trao tặng</source>
        <translation>presentation</translation>
    </message>
    <message>
        <source>trong bài</source>
        <translation>in the article</translation>
    </message>
    <message>
        <source>trưa</source>
        <translation>noon</translation>
    </message>
    <message>
        <source>trước ngày đăng hơn 3 tháng</source>
        <translation>more than 3 months before publication</translation>
    </message>
    <message>
        <source>trưởng đoàn</source>
        <translation>heads the delegation</translation>
    </message>
    <message>
        <source>trả lời</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>tuyên truyền</source>
        <translation>publicity</translation>
    </message>
    <message>
        <source>tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>tên chưa có trong danh mục cuộc vận động</source>
        <translation>the name is not in the list of campaigns</translation>
    </message>
    <message>
        <source>tên chỉ có một trong danh mục</source>
        <translation>the only unit of this name in the list</translation>
    </message>
    <message>
        <source>tên giữ lại</source>
        <translation>name kept</translation>
    </message>
    <message>
        <source>tên gần giống trong cùng địa bàn</source>
        <translation>a similar name in the same area</translation>
    </message>
    <message>
        <source>tên gốc số</source>
        <translation>name number</translation>
    </message>
    <message>
        <source>tên quá dài</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>tên tệp không hợp lệ</source>
        <translation>the file name is not valid</translation>
    </message>
    <message>
        <source>tên viết khác danh mục; hãy kiểm tra chính tả</source>
        <translation>spelt otherwise in the official list; check the spelling</translation>
    </message>
    <message>
        <source>tên đơn vị có thể bị cắt</source>
        <translation>the name of the body may be cut off</translation>
    </message>
    <message>
        <source>tên đơn vị viết sai</source>
        <translation>misspelt unit</translation>
    </message>
    <message>
        <source>tình trạng</source>
        <translation>state</translation>
    </message>
    <message>
        <source>tập huấn</source>
        <translation>training</translation>
    </message>
    <message>
        <source>tệp JSON</source>
        <translation>JSON file</translation>
    </message>
    <message>
        <source>tệp LibreOffice</source>
        <translation>LibreOffice file</translation>
    </message>
    <message>
        <source>tệp Office lành lặn</source>
        <translation>sound Office file</translation>
    </message>
    <message>
        <source>tệp PDF</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>tệp RTF</source>
        <translation>RTF file</translation>
    </message>
    <message>
        <source>tệp Word</source>
        <translation>Word file</translation>
    </message>
    <message>
        <source>tệp nén</source>
        <translation>archive</translation>
    </message>
    <message>
        <source>tệp nén lành lặn</source>
        <translation>sound archive</translation>
    </message>
    <message>
        <source>tệp quá lớn đối với ổ đĩa</source>
        <translation>the file is too large for the disk</translation>
    </message>
    <message>
        <source>tối</source>
        <translation>evening</translation>
    </message>
    <message>
        <source>tổ chức</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>tổng kết</source>
        <translation>final review</translation>
    </message>
    <message>
        <source>từ {1}</source>
        <translation>since {1}</translation>
    </message>
    <message>
        <source>tỷ lệ lớn bất thường</source>
        <translation>an unusually large rate</translation>
    </message>
    <message>
        <source>vai trò đọc chưa chắc</source>
        <translation>the role was not read with certainty</translation>
    </message>
    <message>
        <source>vị trí {1} nằm ngoài văn bản.</source>
        <translation>position {1} lies outside the text.</translation>
    </message>
    <message>
        <source>{1} có năm {2} không thể có</source>
        <translation>{1}: the year {2} cannot be</translation>
    </message>
    <message>
        <source>{1} cùng ngày còn có mặt ở {2} (bài “{3}”)</source>
        <translation>{1} was also in {2} on the same day (article “{3}”)</translation>
    </message>
    <message>
        <source>{1} phút</source>
        <translation>{1} minutes</translation>
    </message>
    <message>
        <source>{1} quy tắc {2}</source>
        <translation>{1}: rule {2}</translation>
    </message>
    <message>
        <source>{1} trang là hình, không có chữ để đọc.</source>
        <translation>{1} pages are pictures without text to read.</translation>
    </message>
    <message>
        <source>{1} ở {2} chỗ trong {3} bài</source>
        <translation>{1} in {2} places of {3} articles</translation>
    </message>
    <message>
        <source>{1} “{2}” không có trong lịch</source>
        <translation>{1} “{2}” is not in the calendar</translation>
    </message>
    <message>
        <source>{1}!hàng {2}</source>
        <translation>{1}!row {2}</translation>
    </message>
    <message>
        <source>{1}, khác chức vụ: {2}</source>
        <translation>{1}, other positions: {2}</translation>
    </message>
    <message>
        <source>{1}: {2} số {3}</source>
        <translation>{1}: {2} {3}</translation>
    </message>
    <message>
        <source>ô trống; muốn bỏ mục này hãy bỏ trong chương trình</source>
        <translation>an empty cell; to reject this item, do so in the program</translation>
    </message>
    <message>
        <source>Đang soát</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Đã có</source>
        <translation>Already there</translation>
    </message>
    <message>
        <source>Đã cứu {1} bài, {2} mục, trong đó {3} mục đã soát ({4}).</source>
        <translation>Salvaged {1} articles and {2} items, of which {3} had been reviewed ({4}).</translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Đã nhập {1}, đã có {2}, không nhận {3}</source>
        <translation>Imported {1}, already there {2}, refused {3}</translation>
    </message>
    <message>
        <source>Đĩa báo lỗi khi đọc hoặc ghi “{1}”. Hãy chép tệp sang ổ khác và mở lại bản chép.</source>
        <translation>The disk reported an error reading or writing “{1}”. Copy the file to another disk and open the copy.</translation>
    </message>
    <message>
        <source>Đĩa đã đầy nên chưa ghi được “{1}”. Tệp cũ (nếu có) vẫn còn nguyên; hãy giải phóng chỗ trống rồi làm lại.</source>
        <translation>The disk is full and “{1}” could not be written. The old file (if there is one) is as it was; free some room and try again.</translation>
    </message>
    <message>
        <source>Đĩa đã đầy nên chưa lưu được vào “{1}”. Những gì đã lưu trước đó vẫn còn; hãy giải phóng chỗ trống rồi làm lại bước vừa rồi.</source>
        <translation>The disk is full and nothing could be saved into “{1}”. What was saved before is still there; free some room and repeat the last step.</translation>
    </message>
    <message>
        <source>Đơn vị tổ chức</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>Địa danh khác nhau</source>
        <translation>Different places</translation>
    </message>
    <message>
        <source>Địa phương</source>
        <translation>Locality</translation>
    </message>
    <message>
        <source>Địa phương chưa có tên</source>
        <translation>A locality has no name yet</translation>
    </message>
    <message>
        <source>Đọc lại từ Excel: {1} mục</source>
        <translation>Read back from Excel: {1} items</translation>
    </message>
    <message>
        <source>Đọc tệp này quá {1} giây nên bỏ qua nó.</source>
        <translation>Reading this file took more than {1} seconds, so it was left out.</translation>
    </message>
    <message>
        <source>Đổi dẫn chứng của “{1}”</source>
        <translation>Change the evidence of “{1}”</translation>
    </message>
    <message>
        <source>Đổi tên giữ lại “{1}” thành “{2}”</source>
        <translation>Rename “{1}” to “{2}”</translation>
    </message>
    <message>
        <source>đang có chương trình khác dùng</source>
        <translation>another program is using it</translation>
    </message>
    <message>
        <source>đang mở quá nhiều tệp</source>
        <translation>too many files are open</translation>
    </message>
    <message>
        <source>đoạn lặp lại</source>
        <translation>repeated paragraph</translation>
    </message>
    <message>
        <source>đã biết</source>
        <translation>known</translation>
    </message>
    <message>
        <source>đã có trong dự án</source>
        <translation>already in the project</translation>
    </message>
    <message>
        <source>đã có tệp cùng tên</source>
        <translation>there is a file of that name already</translation>
    </message>
    <message>
        <source>đã hoàn tác</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>đã hết chỗ được dùng trên ổ đĩa</source>
        <translation>the quota on the disk is used up</translation>
    </message>
    <message>
        <source>đã lấy lại</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>đã sửa</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>đã xác nhận</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>đó là thư mục</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>đơn vị của người chủ trì, bài không nói đơn vị tổ chức</source>
        <translation>the body of the person who chairs; the article names no organiser</translation>
    </message>
    <message>
        <source>đơn vị tính chưa chắc</source>
        <translation>the unit is not certain</translation>
    </message>
    <message>
        <source>đơn vị đứng xa động từ</source>
        <translation>the body stands far from the verb</translation>
    </message>
    <message>
        <source>đường dẫn đi qua một tệp</source>
        <translation>the path leads through a file</translation>
    </message>
    <message>
        <source>đại hội</source>
        <translation>congress</translation>
    </message>
    <message>
        <source>đầu đề mở bằng tên này, bài nói đến cơ quan cấp huyện</source>
        <translation>the headline opens with this name, the article speaks of a district body</translation>
    </message>
    <message>
        <source>đứng trên đầu bài, có thể không phải bút danh</source>
        <translation>stands above the article, may be no author&apos;s name</translation>
    </message>
    <message>
        <source>ổ mạng không trả lời</source>
        <translation>the network drive does not answer</translation>
    </message>
    <message>
        <source>ổ đĩa báo lỗi</source>
        <translation>the disk reports an error</translation>
    </message>
    <message>
        <source>ổ đĩa chỉ cho đọc</source>
        <translation>the disk is read-only</translation>
    </message>
    <message>
        <source>ổ đĩa không còn nối với máy</source>
        <translation>the disk is no longer connected</translation>
    </message>
    <message>
        <source>ổ đĩa đã đầy</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>“{1}!{2}” không phải loại tệp mà chương trình đọc được nên bị bỏ qua.</source>
        <translation>“{1}!{2}” is no kind of file that the program reads and was left out.</translation>
    </message>
    <message>
        <source>“{1}!{2}”: dòng này không phải JSON.</source>
        <translation>“{1}!{2}”: this line is no JSON.</translation>
    </message>
    <message>
        <source>“{1}” bung ra quá lớn (hơn {2} MB) nên không đọc tiếp.</source>
        <translation>“{1}” unpacks to too much (over {2} MB); reading stopped.</translation>
    </message>
    <message>
        <source>“{1}” bung ra quá lớn nên không đọc tiếp.</source>
        <translation>“{1}” unpacks to too much; reading stopped.</translation>
    </message>
    <message>
        <source>“{1}” chứa hơn {2} tệp nên không đọc. Hãy tách nhỏ ra.</source>
        <translation>“{1}” holds more than {2} files and was not read. Split it.</translation>
    </message>
    <message>
        <source>“{1}” chứa khai báo DTD, thứ mà tệp Office không bao giờ có, nên không đọc.</source>
        <translation>“{1}” holds a document type declaration, which Office files never have, and was not read.</translation>
    </message>
    <message>
        <source>“{1}” có hơn {2} bản ghi; phần sau không đọc.</source>
        <translation>“{1}” has more than {2} records; the rest was not read.</translation>
    </message>
    <message>
        <source>“{1}” có hơn {2} phần nên không đọc.</source>
        <translation>“{1}” has more than {2} parts and was not read.</translation>
    </message>
    <message>
        <source>“{1}” có mật khẩu. Hãy bỏ mật khẩu rồi nhập lại.</source>
        <translation>“{1}” has a password. Remove the password and import it again.</translation>
    </message>
    <message>
        <source>“{1}” có quá nhiều dòng nên không đọc.</source>
        <translation>“{1}” has too many lines and was not read.</translation>
    </message>
    <message>
        <source>“{1}” dài hơn {2} ký tự nên không đọc.</source>
        <translation>“{1}” is longer than {2} characters and was not read.</translation>
    </message>
    <message>
        <source>“{1}” không có chữ nào.</source>
        <translation>“{1}” holds no text.</translation>
    </message>
    <message>
        <source>“{1}” không phải bảng do Soát Tin xuất ra (thiếu trang “{2}” hoặc mã dự án).</source>
        <translation>“{1}” is no workbook exported by Soát Tin (the sheet “{2}” or the project&apos;s code is missing).</translation>
    </message>
    <message>
        <source>“{1}” không phải bảng tính Excel đọc được.</source>
        <translation>“{1}” is no readable Excel workbook.</translation>
    </message>
    <message>
        <source>“{1}” không phải loại tệp mà chương trình đọc được nên bị bỏ qua.</source>
        <translation>“{1}” is no kind of file that the program reads and was left out.</translation>
    </message>
    <message>
        <source>“{1}” không phải là kỳ báo cáo. Hãy gõ như: quý 1/2021, năm 2020, 2020-2025.</source>
        <translation>“{1}” is no period. Type it like: quý 1/2021, năm 2020, 2020-2025.</translation>
    </message>
    <message>
        <source>“{1}” không phải là ngày. Hãy gõ như 5/3/2021.</source>
        <translation>“{1}” is no date. Type it like 5/3/2021.</translation>
    </message>
    <message>
        <source>“{1}” không phải là số lượt đọc. Hãy gõ một số, ví dụ 147.</source>
        <translation>“{1}” is no number of views. Type a number, for example 147.</translation>
    </message>
    <message>
        <source>“{1}” không phải là số. Hãy gõ như: 1,9 tỷ · 120.390.000 đồng · 84 suất quà · 88%.</source>
        <translation>“{1}” is no number. Type it like: 1,9 tỷ · 120.390.000 đồng · 84 suất quà · 88%.</translation>
    </message>
    <message>
        <source>“{1}” không phải tệp Excel (.xlsx) đọc được. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lại.</source>
        <translation>“{1}” is no readable Excel file (.xlsx). Open it with Excel, save it as .xlsx and try again.</translation>
    </message>
    <message>
        <source>“{1}” không phải tệp LibreOffice đọc được.</source>
        <translation>“{1}” is no readable LibreOffice file.</translation>
    </message>
    <message>
        <source>“{1}” không phải tệp Word đọc được.</source>
        <translation>“{1}” is no readable Word file.</translation>
    </message>
    <message>
        <source>“{1}” không phải tệp dự án của Soát Tin hoặc đã bị hỏng. Hãy chọn tệp khác hoặc mở bản sao lưu.</source>
        <translation>“{1}” is no project file of Soát Tin, or is damaged. Choose another file or open a backup.</translation>
    </message>
    <message>
        <source>“{1}” không phải tệp dự án của Soát Tin, nên không mở và không ghi gì vào tệp. Hãy chọn đúng tệp .db của dự án hoặc tạo dự án mới với tên khác.</source>
        <translation>“{1}” is no project file of Soát Tin, so it was not opened and nothing was written into it. Choose the project&apos;s .db file, or make a new project under another name.</translation>
    </message>
    <message>
        <source>“{1}” không phải tệp thường nên không đọc.</source>
        <translation>“{1}” is no ordinary file and was not read.</translation>
    </message>
    <message>
        <source>“{1}” là liên kết tới nơi khác nên bị bỏ qua.</source>
        <translation>“{1}” is a link to another place and was left out.</translation>
    </message>
    <message>
        <source>“{1}” là thư mục, không phải tệp bài viết.</source>
        <translation>“{1}” is a folder, no file with an article.</translation>
    </message>
    <message>
        <source>“{1}” là thư mục, không phải tệp danh sách tên.</source>
        <translation>“{1}” is a folder, no file with a list of names.</translation>
    </message>
    <message>
        <source>“{1}” là thư mục. Hãy chọn một tệp dự án (.db).</source>
        <translation>“{1}” is a folder. Choose a project file (.db).</translation>
    </message>
    <message>
        <source>“{1}” là thư mục. Hãy đặt tên khác cho tệp.</source>
        <translation>“{1}” is a folder. Give the file another name.</translation>
    </message>
    <message>
        <source>“{1}” là tệp dữ liệu của chương trình khác. Hãy chọn tệp dự án của Soát Tin.</source>
        <translation>“{1}” is another program&apos;s data file. Choose a project file of Soát Tin.</translation>
    </message>
    <message>
        <source>“{1}” lồng nhiều hơn {2} cấp nên không đọc.</source>
        <translation>“{1}” is nested more than {2} levels deep and was not read.</translation>
    </message>
    <message>
        <source>“{1}” lớn hơn {2} MB nên không đọc.</source>
        <translation>“{1}” is larger than {2} MB and was not read.</translation>
    </message>
    <message>
        <source>“{1}” nằm trong hơn {2} lớp tệp nén nên không đọc.</source>
        <translation>“{1}” lies in more than {2} layers of archives and was not read.</translation>
    </message>
    <message>
        <source>“{1}” quá lớn khi giải nén (trên {2} MB) nên không đọc.</source>
        <translation>“{1}” unpacks to too much (over {2} MB) and was not read.</translation>
    </message>
    <message>
        <source>“{1}” đã có. Hãy chọn tên khác cho dự án cứu được.</source>
        <translation>“{1}” exists already. Choose another name for the salvaged project.</translation>
    </message>
    <message>
        <source>“{1}” được xuất từ một dự án khác. Hãy mở đúng dự án rồi đọc lại.</source>
        <translation>“{1}” was exported from another project. Open the right project and read it back.</translation>
    </message>
    <message>
        <source>“{1}” ở đây, “{2}” ở bài “{3}”</source>
        <translation>“{1}” here, “{2}” in the article “{3}”</translation>
    </message>
</context>
</TS>
