package org.provenant.web.intake;

/** A supplier's list as text: titles, headings that need a person to look at them, and devices. */
final class PackingList {

    private static final String TOP = """
            CÔNG TY MÁY TÍNH ÁNH DƯƠNG
            Bảng kê thiết bị đã qua sử dụng

            Số máy;Hãng;Model;Mã HS;Năm SX;Xuất xứ;Tình trạng;Đơn giá;Loại tiền;Vị trí trên pallet;Kho;Ngày nhận
            """;

    private final StringBuilder text = new StringBuilder(TOP);

    /** A right row; the day can be read with the day or with the month first. */
    PackingList laptop(String serial) {
        return row(serial, "84713020", "KHO");
    }

    PackingList row(String serial, String hs, String place) {
        text.append(String.join(
                        ";",
                        serial,
                        "Dell",
                        "Latitude 5400",
                        hs,
                        "2021",
                        "Nhật Bản",
                        "Đã qua sử dụng, còn tốt",
                        "350",
                        "USD",
                        "tầng 2",
                        place,
                        "03/04/2026"))
                .append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
