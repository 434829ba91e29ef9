package org.provenant.application.demo;

/**
 * Kinds of goods in the demo: what the permit calls them and what their makers do.
 *
 * @param serialStem letters before the running number
 * @param price unit value in US dollars
 */
enum DemoGoods {
    LAPTOP("Máy tính xách tay đã qua sử dụng", "84713020", "Lenovo", "ThinkPad T14 Gen 2", "PF2T", "JP", 2021, 410),
    SERVER("Máy chủ đã qua sử dụng", "84715010", "Dell", "PowerEdge R640", "CN7R", "SG", 2020, 1850),
    MONITOR("Màn hình máy tính đã qua sử dụng", "85285200", "Samsung", "S24R350", "ZZQH", "KR", 2021, 65),
    ROUTER("Bộ định tuyến đã qua sử dụng", "85176243", "Cisco", "ISR 4331", "FDO2", "US", 2019, 540),
    PHONE("Điện thoại thông minh đã qua sử dụng", "85171300", "Samsung", "Galaxy A52", "R58R", "VN", 2021, 120),
    CAMERA("Camera công nghiệp đã qua sử dụng", "85258990", "Basler", "ace acA2440", "2345", "DE", 2022, 390),
    STORAGE("Ổ đĩa cứng đã qua sử dụng", "84717020", "Seagate", "Exos X16 14TB", "ZL2A", "TH", 2021, 95);

    private final String goods;
    private final String hs;
    private final String maker;
    private final String model;
    private final String serialStem;
    private final String origin;
    private final int year;
    private final int price;

    DemoGoods(
            String goods,
            String hs,
            String maker,
            String model,
            String serialStem,
            String origin,
            int year,
            int price) {
        this.goods = goods;
        this.hs = hs;
        this.maker = maker;
        this.model = model;
        this.serialStem = serialStem;
        this.origin = origin;
        this.year = year;
        this.price = price;
    }

    String goods() {
        return goods;
    }

    String hs() {
        return hs;
    }

    String origin() {
        return origin;
    }

    /** Value of one piece in US dollars. */
    int price() {
        return price;
    }

    /** The serial number of the piece with this running number. */
    String serial(int number) {
        return serialStem + String.format("%06d", 104_729L * (number + 1) % 1_000_000);
    }

    /** One row of a packing list, in the order of {@link DemoImports#HEADINGS}. */
    String row(int number, String place, String custodian, String receivedOn) {
        return String.join(
                ";",
                serial(number),
                maker,
                model,
                hs,
                goods,
                Integer.toString(year),
                origin,
                number % 7 == 3 ? "Tân trang" : "Đã qua sử dụng, còn tốt",
                Integer.toString(price + number % 5 * 3),
                "USD",
                place,
                custodian,
                receivedOn,
                this == PHONE ? imei(number) : "",
                // Their goods code covers the processing units of any computer.
                this == SERVER ? "Máy chủ" : "");
    }

    /** An IMEI of the range for tests, with its check digit (Luhn). */
    private static String imei(int number) {
        var digits = "00101234" + String.format("%06d", number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10) * (i % 2 + 1);
            sum += digit / 10 + digit % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
