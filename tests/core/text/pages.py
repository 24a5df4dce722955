"""Web pages as local sites make them, written for the tests: the parts of each, and which of them are article.

Each page is a list of (HTML, whether its text belongs to the article); people and sums are invented.
"""

from __future__ import annotations

import re
from html import unescape

Part = tuple[str, bool]

_P1 = (
    "Ngày 18/3/2021, Ban Thường trực Ủy ban MTTQ huyện Kiên Lương tổ chức hội nghị sơ kết công tác Mặt trận "
    "quý I năm 2021 và đề ra chương trình hành động quý II năm 2021."
)
_P2 = (
    "Dự và chủ trì hội nghị có bà Lê Thị Hạnh Nguyên, Ủy viên Ban Thường vụ Huyện ủy, Chủ tịch Ủy ban MTTQ Việt "
    "Nam huyện; các Chủ tịch Ủy ban MTTQ xã, thị trấn."
)
_P3 = (
    "Trong quý, Mặt trận các cấp đã vận động Quỹ “Vì người nghèo” được 745 triệu đồng, trao tặng 03 căn nhà Đại "
    "đoàn kết trị giá 150 triệu đồng, tặng 84 suất quà cho hộ khó khăn."
)
_P4 = "Phát biểu kết luận, bà Lê Thị Hạnh Nguyên đề nghị các xã tiếp tục tuyên truyền bầu cử đến từng hộ dân."

NEWSPAPER: list[Part] = [
    ("<!DOCTYPE html><html><head><title>Kiên Lương sơ kết công tác Mặt trận | Báo Địa Phương</title><meta charset=utf-8>"
     "<script>var a='không phải chữ của bài';</script><style>p{color:red}</style></head><body>", False),
    ("<header><div class=top>Thứ Năm, 22/03/2021</div><nav><ul><li><a href=/>Trang chủ</a></li><li><a href=/ct>Chính trị</a>"
     "</li><li><a href=/kt>Kinh tế</a></li><li><a href=/xh>Xã hội</a></li></ul></nav></header>", False),
    ("<div class=breadcrumb><a href=/>Trang chủ</a> / <a href=/mt>Mặt trận</a></div>", False),
    ("<article><h1>Kiên Lương sơ kết công tác Mặt trận quý I</h1>", True),
    ("<div class=meta>22/03/2021 08:15</div>", True),
    (f"<div class=sapo><strong>{_P1}</strong></div><div class=content><p>{_P2}</p>", True),
    ("<figure><img src='http://example.invalid/a.jpg'><figcaption>Quang cảnh hội nghị.</figcaption></figure>", True),
    (f"<p>{_P3}</p><p>{_P4}</p><p style='text-align:right'><strong>Minh Tâm</strong></p></div></article>", True),
    ("<div class=tags>Từ khóa: <a href=/t1>Kiên Lương</a>, <a href=/t2>Mặt trận</a></div>", False),
    ("<div class=related><h3>Tin liên quan</h3><ul><li><a href=/1>Giồng Riềng trao 20 căn nhà Đại đoàn kết</a></li>"
     "<li><a href=/2>An Biên giám sát việc thực hiện chính sách với người có công</a></li>"
     "<li><a href=/3>Tân Hiệp tổng kết phong trào thi đua năm 2020</a></li></ul></div>", False),
    ("<div class=comments><h3>Bình luận</h3><form><label>Họ và tên</label><input><label>Email</label><input>"
     "<button>Gửi bình luận</button></form></div>", False),
    ("<footer><p>Cơ quan chủ quản: Tỉnh ủy. Tổng Biên tập: Phan Văn Kiệm.</p><p>Địa chỉ: 12 đường Lạc Hồng. Điện thoại: "
     "0297.000000</p><p>Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p></footer></body></html>", False),
]  # fmt: skip

PORTAL: list[Part] = [
    ("<html><head><title>Cổng thông tin điện tử</title></head><body><form><table width=100%><tr><td colspan=3>", False),
    ("<span class=banner>CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN KIÊN LƯƠNG</span></td></tr><tr><td valign=top>", False),
    ("<table class=menu><tr><td><a href=1>Giới thiệu</a></td></tr><tr><td><a href=2>Cơ cấu tổ chức</a></td></tr>"
     "<tr><td><a href=3>Văn bản pháp luật</a></td></tr><tr><td><a href=4>Thủ tục hành chính</a></td></tr></table>", False),
    ("<div>Liên kết Website</div><select><option>Cơ quan Đảng, Nhà nước</option><option>Các trường Đại học</option></select>"
     "</td><td valign=top>", False),
    ("<table><tr><td><span class=title>Hội nghị sơ kết công tác Mặt trận quý I năm 2021</span></td></tr>", True),
    ("<tr><td><span class=date>Ngày đăng: 22.03.2021</span></td></tr><tr><td>", True),
    (f"<div class=noidung>{_P1}<br><br>{_P2}<br>{_P3}<br><br>{_P4}<br></div>", True),
    ("<div align=right><b>Cẩm Loan</b></div></td></tr>", True),
    ("<tr><td><span>Số lần đọc: 147</span></td></tr></table>", False),
    ("<div><b>Tin liên quan</b></div><div><a href=5>Thị trấn Kiên Lương ra quân Tháng hành động</a> <i>(19.03.2021)</i></div>"
     "<div><a href=6>Xã Bình An tổ chức ngày hội Đại đoàn kết</a> <i>(12.03.2021)</i></div></td><td valign=top>", False),
    ("<div>Thống kê truy cập</div><div>Đang online: 25</div><div>Hôm nay: 1204</div><div>Tổng: 4512045</div></td></tr>", False),
    ("<tr><td colspan=3>Bản quyền thuộc Ủy ban nhân dân huyện. Chịu trách nhiệm chính: ông Danh Văn Sáng.</td></tr>"
     "</table></form></body></html>", False),
]  # fmt: skip

BLOG: list[Part] = [
    ("<html><head><meta charset=utf-8><title>Xã Tân Lập</title></head><body><div id=page><div id=masthead><h1><a href=/>"
     "Trang thông tin xã Tân Lập</a></h1><p>Đoàn kết – Dân chủ – Đổi mới</p></div>", False),
    ("<div id=menu><a href=a>Tin tức</a><a href=b>Thông báo</a><a href=c>Liên hệ</a></div><div id=content>", False),
    ("<div class=post><h2>Trao nhà Đại đoàn kết cho hộ ông Danh Sơn</h2><span>Đăng ngày 5 Tháng Tư, 2022 bởi admin</span>", True),
    ("<div class=entry><p>Chiều 4/4, Ủy ban MTTQ xã Tân Lập trao nhà Đại đoàn kết cho hộ ông Danh Sơn, ấp Tân Quới.</p>"
     "<p>Căn nhà trị giá 50 triệu đồng.</p></div></div>", True),
    ("<div id=comments><h3>2 bình luận</h3><ol><li><cite>Hoa</cite> nói: <p>Rất vui cho gia đình ông Sơn, mong xã ta có thêm "
     "nhiều căn nhà như vậy trong năm nay để bà con bớt khổ.</p></li></ol></div></div>", False),
    ("<div id=sidebar><h4>Bài mới</h4><ul><li><a href=d>Lịch tiếp dân tháng 4</a></li><li><a href=e>Thông báo tiêm phòng</a>"
     "</li></ul><h4>Lưu trữ</h4><ul><li><a href=f>Tháng Tư 2022</a></li><li><a href=g>Tháng Ba 2022</a></li></ul></div>", False),
    ("<div id=footer>Ban biên tập trang thông tin xã. Mọi ý kiến xin gửi về hộp thư của xã.</div></div></body></html>", False),
]  # fmt: skip

LISTS: list[Part] = [
    ("<html><head><meta charset=utf-8></head><body><div class=wrap><div class=hd><a href=/>Mặt trận tỉnh</a> <a href=x>Tin hoạt "
     "động</a> <a href=y>Nghiên cứu - Trao đổi</a></div><div class=main>", False),
    ("<div class=cat>Tin hoạt động</div><h3 class=tit>Danh sách ủng hộ đồng bào vùng lũ</h3><p class=info>18/10/2020 | "
     "Lượt xem: 320</p>", True),
    ("<div class=detail><p>Tính đến 17 giờ ngày 17/10/2020, Ban Cứu trợ tỉnh đã tiếp nhận ủng hộ của các đơn vị sau:</p>"
     "<ul><li>Công ty Xi măng: 200 triệu đồng</li><li>Huyện Giồng Riềng: 120.390.000 đồng</li><li>Trường THPT: 15 triệu đồng"
     "</li></ul><table border=1><tr><th>Đơn vị</th><th>Số tiền</th></tr><tr><td>Xã Bình An</td><td>5.000.000 đồng</td></tr>"
     "<tr><td>Xã Hòa Điền</td><td>7.500.000 đồng</td></tr></table><p>Ban Cứu trợ chân thành cảm ơn.</p></div>", True),
    ("<p><i>Tin, ảnh: Thu Hà</i></p></div>", True),
    ("<div class=right><div class=box><b>Thông báo</b><p>Về việc mời họp Ủy ban MTTQ Việt Nam tỉnh khóa X lần thứ 5, đề nghị "
     "các vị ủy viên sắp xếp thời gian tham dự đầy đủ và đúng giờ.</p></div><div class=box><b>Video</b><p>Ngày hội Đại đoàn "
     "kết</p></div></div>", False),
    ("<div class=ft>Giấy phép số 12/GP-TTĐT. Người chịu trách nhiệm: ông Trần Văn Bảy, Phó Chủ tịch Thường trực.</div></div>"
     "</body></html>", False),
]  # fmt: skip

LIFERAY: list[Part] = [
    (
        "<html lang=vi><head><meta charset=utf-8></head><body class=portal><div id=wrapper><div class=lang><a href=vi>Tiếng Việt</a> <a href=en>English</a></div><ul class=mega>"
        + "".join(
            f"<li><a href={i}>{t}</a><ul><li><a>Giới thiệu chung {i}</a></li><li><a>Lãnh đạo {i}</a></li></ul></li>"
            for i, t in enumerate(
                ["Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Dịch vụ công", "Hỏi đáp"]
            )
        )
        + "</ul><div class=clock>Thứ hai, 22/03/2021</div>",
        False,
    ),
    (
        "<div class=portlet><div class=asset-title>Mặt trận huyện Kiên Lương sơ kết quý I</div><div class=date>Cập nhật lúc: 08:15 22/03/2021</div>",
        True,
    ),
    ("<div class=tools><a>Cỡ chữ</a> <a>A-</a> <a>A+</a> <a>In trang</a> <a>Gửi email</a></div>", False),
    (
        f"<div class=journal-content-article><div>{_P1}</div><div><img src=a.jpg></div><div style='text-align:center'><em>Bà Lê Thị Hạnh Nguyên phát biểu</em></div><div>{_P2}</div><div>{_P3}</div><div>{_P4}</div><div style='text-align:right'>Tin, ảnh: Thu Hà</div></div>",
        True,
    ),
    (
        "<div class=rating>Đánh giá bài viết (0/5)</div><div class=others><h4>CÁC TIN KHÁC</h4>"
        + "".join(
            f"<div class=item><a href=x{i}>Xã {n} tổ chức hội nghị tổng kết công tác Mặt trận năm 2020</a><p>Sáng ngày {i + 2}/3, Ủy ban MTTQ xã {n} tổ chức hội nghị tổng kết công tác Mặt trận năm 2020, triển khai phương hướng nhiệm vụ năm 2021...</p></div>"
            for i, n in enumerate(["Bình An", "Hòa Điền", "Kiên Bình"])
        )
        + "</div></div>",
        False,
    ),
    (
        "<div class=side><h3>Thông báo</h3><div><a>Lịch làm việc tuần 12</a></div><h3>Thăm dò ý kiến</h3><label>Rất đẹp</label><label>Bình thường</label><h3>Liên kết</h3><a>Chính phủ</a><a>Quốc hội</a></div><div class=foot>© Bản quyền thuộc UBND huyện Kiên Lương<br>Chịu trách nhiệm nội dung: ông Danh Văn Sáng - Chánh Văn phòng<br>Điện thoại: 0297 000 000 - Email: a@b.invalid</div></div></body></html>",
        False,
    ),
]
TINY: list[Part] = [
    (
        "<html><head><meta charset=utf-8></head><body><div class=menu>"
        + "".join(f"<a href={i}>Mục số {i} của trang thông tin</a> | " for i in range(60))
        + "</div>",
        False,
    ),
    (
        "<div class=c><h2>Xã Tân Lập ra quân làm đường</h2><i>(Đăng ngày 02/04/2022)</i><p>Sáng 2/4, hơn 100 hội viên nông dân xã Tân Lập ra quân làm 500 mét đường nông thôn.</p></div>",
        True,
    ),
    (
        "<div>"
        + "".join(
            f"<p><a href=n{i}>Tin liên quan số {i}: hội nghị Mặt trận ấp {i}</a></p>" for i in range(15)
        )
        + "</div><div>Trang thông tin điện tử xã Tân Lập. Giấy phép số 5.</div></body></html>",
        False,
    ),
]
OLD: list[Part] = [
    (
        "<html><body bgcolor=white><center><font size=6>BÁO ĐIỆN TỬ</font></center><table border=0 width=760><tr><td width=150 valign=top><font size=2><a href=a>Thời sự</a><br><a href=b>Kinh tế</a><br><a href=c>Văn hóa</a><br></font></td><td valign=top>",
        False,
    ),
    (
        f"<font size=4 color=blue><b>Kiên Lương sơ kết công tác Mặt trận quý I</b></font><br><font size=2><i>22/03/2021</i></font><br><br><font size=3><b>{_P1}</b><br><br>&nbsp;&nbsp;&nbsp;{_P2}<br><br>&nbsp;&nbsp;&nbsp;{_P3}<br><br>&nbsp;&nbsp;&nbsp;{_P4}<br><p align=right><b>MINH TÂM</b></p></font>",
        True,
    ),
    (
        "<hr><font size=2><b>Các bài khác:</b><br>• <a href=d>Tập huấn cán bộ Mặt trận</a> (20/03/2021)<br>• <a href=e>Giám sát đầu tư cộng đồng</a> (19/03/2021)<br></font></td><td width=160 valign=top><font size=1><b>TÌM KIẾM</b><br><br><b>Tỷ giá</b><br>USD: 23.000<br>Vàng SJC: 5.540.000</font></td></tr></table><center><font size=1>Tòa soạn: 12 đường Lạc Hồng. Tổng biên tập: Phan Văn Kiệm</font></center></body></html>",
        False,
    ),
]

PAGES = {
    "newspaper": NEWSPAPER, "portal": PORTAL, "blog": BLOG, "lists": LISTS, "liferay": LIFERAY, "tiny": TINY,
    "old": OLD,
}  # fmt: skip


def page(name: str) -> str:
    """Return the page's HTML."""
    return "\n".join(html for html, _ in PAGES[name])


def words_of(name: str, article: bool) -> list[str]:
    """Return the pieces of text between tags that are (or are not) article, scripts and heads left out."""
    pieces: list[str] = []
    for html, belongs in PAGES[name]:
        if belongs == article:
            html = re.sub(r"<(script|style|title)\b[^>]*>.*?</\1>", "", html, flags=re.S)
            pieces += [" ".join(unescape(piece).split()) for piece in re.split(r"<[^>]*>", html)]
    return [piece for piece in pieces if len(piece) > 1]
