package org.provenant.application.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sample with twenty planted errors of twenty kinds, and the same file with all of them put right. */
final class TwentyErrors {

    private static final int HS = 2;
    private static final int MAKER = 3;
    private static final int MODEL = 4;
    private static final int SERIAL = 5;
    private static final int YEAR = 7;
    private static final int ORIGIN = 8;
    private static final int CONDITION = 9;
    private static final int PRICE = 10;
    private static final int PLACE = 11;
    private static final int CUSTODIAN = 12;
    private static final int RECEIVED = 13;
    private static final int MAC = 14;
    private static final int IMEI = 15;

    private TwentyErrors() {}

    /** In the order of rows, after two right ones; the first wrong one is row 10 of the sheet. */
    static List<Object[]> wrong() {
        var rows = corrected();
        plant(rows, 2 + 0, MAKER, null);
        plant(rows, 2 + 1, MODEL, null);
        plant(rows, 2 + 2, HS, "8471.30");
        plant(rows, 2 + 3, HS, "8517.62.43");
        plant(rows, 2 + 4, SERIAL, null);
        plant(rows, 2 + 5, SERIAL, "N/A");
        plant(rows, 2 + 6, SERIAL, "PF-ERR-00001");
        plant(rows, 2 + 7, SERIAL, "1.23457E+11");
        plant(rows, 2 + 8, YEAR, "21");
        plant(rows, 2 + 9, YEAR, 2031);
        plant(rows, 2 + 10, ORIGIN, "Nhật Bổn");
        plant(rows, 2 + 11, CONDITION, "chưa rõ");
        plant(rows, 2 + 12, PRICE, "bốn trăm");
        plant(rows, 2 + 13, PRICE, new BigDecimal("-5"));
        plant(rows, 2 + 14, PLACE, "KH0");
        plant(rows, 2 + 15, PLACE, null);
        plant(rows, 2 + 16, CUSTODIAN, "Trần Văn Lạ");
        plant(rows, 2 + 17, RECEIVED, LocalDate.of(2026, 1, 2));
        plant(rows, 2 + 18, MAC, "00:16:3E:ZZ:00:01");
        plant(rows, 2 + 19, IMEI, "490154203237519");
        return rows;
    }

    static List<Object[]> corrected() {
        var rows = new ArrayList<Object[]>();
        for (int i = 1; i <= 22; i++) {
            rows.add(WriteSamples.laptop("ERR", i));
        }
        return rows;
    }

    private static void plant(List<Object[]> rows, int row, int column, @Nullable Object value) {
        rows.get(row)[column] = value;
    }
}
