package org.provenant.domain.permit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Quantity;

/** Permits as a company that moves its production lines to Vietnam has them. */
public final class ExamplePermit {

    /** Laptops. */
    public static final HsCode LAPTOPS = new HsCode("84713020");

    /** Servers. */
    public static final HsCode SERVERS = new HsCode("84715010");

    private ExamplePermit() {}

    /** The head of a permit of 2026 that names no end. */
    public static Permit.Facts numbered(String number) {
        return valid(number, LocalDate.of(2026, 1, 15), null);
    }

    /** The head of a permit that is valid from its issue to a last day. */
    public static Permit.Facts valid(String number, LocalDate issuedOn, @Nullable LocalDate to) {
        return new Permit.Facts(number, issuedOn, "Bộ Khoa học và Công nghệ", PermittedCase.SP1, null, to);
    }

    /** So many laptops for the company's own production. */
    public static PermitLine.Facts laptops(int pieces) {
        return new PermitLine.Facts(
                "Máy tính xách tay đã qua sử dụng",
                LAPTOPS,
                new Quantity(pieces),
                "chiếc",
                "Điều khiển dây chuyền lắp ráp",
                null);
    }

    /** So many servers for the company's own production. */
    public static PermitLine.Facts servers(int pieces) {
        return new PermitLine.Facts(
                "Máy chủ đã qua sử dụng", SERVERS, new Quantity(pieces), "bộ", "Lưu dữ liệu sản xuất", null);
    }

    /** A permit for so many laptops, not yet in any register. */
    public static Permit allowing(int laptops) {
        return new Permit(new CompanyId(1), numbered("12/GP-BKHCN"), List.of(laptops(laptops)));
    }
}
