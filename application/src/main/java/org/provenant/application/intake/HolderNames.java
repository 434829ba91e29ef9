package org.provenant.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;

/** Places, custodians and units of the company acted for, by the names that people write into spreadsheets. */
@ApplicationScoped
public class HolderNames {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** The open places by everything that people call them. */
    public KnownNames places() {
        var names = new KnownNames(unknown -> nearest("place where not closed and", unknown));
        database.sql()
                .createQuery("""
                        select p.id, p.code, p.name, concat_ws(' › ', oo.name, o.name, p.name) as path
                        from place p left join place o on o.id = p.inside_id left join place oo on oo.id = o.inside_id
                        where p.company_id = :company and not p.closed
                        """)
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> {
                    var code = row.getString("code");
                    var name = row.getString("name");
                    names.add(
                            row.getLong("id"), code + " " + name, code, name, code + " " + name, row.getString("path"));
                    return code;
                })
                .list();
        return names;
    }

    /** The persons who have not left, by name and code. */
    public KnownNames custodians() {
        var names = new KnownNames(unknown -> nearest("person where not has_left and", unknown));
        database.sql()
                .createQuery("select id, code, name from person where company_id = :company and not has_left")
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> {
                    var code = row.getString("code");
                    var name = row.getString("name");
                    names.add(row.getLong("id"), name + " (" + code + ")", code, name, name + " (" + code + ")");
                    return code;
                })
                .list();
        return names;
    }

    /** The units that are not closed, by code and name. */
    public KnownNames units() {
        var names = new KnownNames(unknown -> nearest("org_unit where not closed and", unknown));
        database.sql()
                .createQuery("select id, code, name from org_unit where company_id = :company and not closed")
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> {
                    var code = row.getString("code");
                    var name = row.getString("name");
                    names.add(row.getLong("id"), code + " " + name, code, name, code + " " + name);
                    return code;
                })
                .list();
        return names;
    }

    private List<String> nearest(String from, String unknown) {
        return database.sql()
                .createQuery("""
                        select code || ' ' || name from <from> company_id = :company
                        order by greatest(similarity(plain(name), plain(:unknown)), similarity(plain(code), plain(:unknown)))
                          desc, code limit 3
                        """)
                .define("from", from)
                .bind("company", callers.current().requireCompany().value())
                .bind("unknown", unknown)
                .mapTo(String.class)
                .list();
    }
}
