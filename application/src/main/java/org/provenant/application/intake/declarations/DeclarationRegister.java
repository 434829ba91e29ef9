package org.provenant.application.intake.declarations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provenant.application.intake.KnownNames;
import org.provenant.application.permit.Permits;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.DeclarationTypeRules;
import org.provenant.domain.regulation.HsCode;

/** Reads from the register what the declarations of a file must agree with. */
@ApplicationScoped
class DeclarationRegister {

    @Inject
    Database database;

    @Inject
    Permits permits;

    @Inject
    RuleBook rules;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** A declaration that the register has. */
    record Known(long id, DeclarationNumber number) {}

    /** A line of a permit. */
    record Line(PermitLineId id, int lineNo, HsCode hs) {}

    CompanyId company() {
        return callers.current().requireCompany();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the rule book says of declaration types on a day. */
    DeclarationTypeRules types(LocalDate day) {
        return rules.types(rules.on(day));
    }

    /** The declarations that the register has, by the first 11 digits of their number. */
    Map<String, Known> declarations(Collection<String> identities) {
        var known = new HashMap<String, Known>();
        database.sql()
                .createQuery("select id, number from declaration"
                        + " where company_id = :company and left(number, 11) = any (:identities)")
                .bind("company", company().value())
                .bindArray("identities", String.class, identities)
                .map((row, context) -> new Known(row.getLong("id"), new DeclarationNumber(row.getString("number"))))
                .forEach(each -> known.put(each.number().identity(), each));
        return known;
    }

    /** The company's permits by their numbers. */
    KnownNames permits() {
        var names = new KnownNames(this::nearest);
        database.sql()
                .createQuery("select id, number, authority, to_char(issued_on, 'DD/MM/YYYY') as day from permit"
                        + " where company_id = :company")
                .bind("company", company().value())
                .map((row, context) -> {
                    var number = row.getString("number");
                    names.add(
                            row.getLong("id"),
                            number + " (" + row.getString("authority") + ", " + row.getString("day") + ")",
                            number);
                    return number;
                })
                .list();
        return names;
    }

    private List<String> nearest(String unknown) {
        return database.sql()
                .createQuery("select number from permit where company_id = :company"
                        + " order by similarity(plain(number), plain(:unknown)) desc, number limit 3")
                .bind("company", company().value())
                .bind("unknown", unknown)
                .mapTo(String.class)
                .list();
    }

    List<Line> linesOf(long permit) {
        return database.sql()
                .createQuery("select id, line_no, hs from permit_line where permit_id = :permit order by line_no")
                .bind("permit", permit)
                .map((row, context) -> new Line(
                        new PermitLineId(row.getLong("id")), row.getInt("line_no"), new HsCode(row.getString("hs"))))
                .list();
    }

    /** A line to try declarations on: what is done to it is never written. */
    PermitLine copyOf(PermitLineId id) {
        var line = permits.line(id);
        database.entities().detach(line);
        return line;
    }
}
