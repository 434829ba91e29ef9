package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;

/** Numbers papers of custody in each company and year, one after the other. */
@ApplicationScoped
public class Numbers {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * The next number of a year; nobody else gets it before the present transaction ends.
     *
     * @param table where the papers are kept
     * @param kind how numbers of this kind begin
     */
    public String next(String table, String kind, LocalDate day) {
        var company = callers.current().requireCompany().value();
        database.sql()
                .createQuery("select cast(pg_advisory_xact_lock(hashtext(:table), cast(:company as int)) as text)")
                .bind("table", table)
                .bind("company", company)
                .mapTo(String.class)
                .one();
        var prefix = kind + "-" + day.getYear() + "-";
        int count = database.sql()
                .createQuery(
                        "select count(*) from <table> where company_id = :company and starts_with(number, :prefix)")
                .define("table", table)
                .bind("company", company)
                .bind("prefix", prefix)
                .mapTo(Integer.class)
                .one();
        return prefix + "%04d".formatted(count + 1);
    }
}
