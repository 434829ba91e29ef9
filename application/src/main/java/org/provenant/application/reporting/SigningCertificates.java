package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.reporting.KeyPlace;
import org.provenant.domain.shared.FileDigest;

/** The certificates with which the company that the caller acts for signs, and whether they can. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class SigningCertificates {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    KeyFolder folder;

    @Inject
    SigningToken token;

    @Inject
    Clock clock;

    /** All of them, the latest first. */
    public List<CertificateRow> all() {
        var company = callers.current().requireCompany();
        return database
                .sql()
                .createQuery("""
                        select c.id, c.holder, c.authority, c.certificate_number as number, c.fingerprint, c.key_place,
                          c.valid_from, c.valid_to, c.valid_from > :now as early, c.valid_to < :now as expired, c.retired,
                          u.name as added_by, c.added_at
                        from signing_certificate c join user_account u on u.id = c.added_by
                        where c.company_id = :company order by c.id desc
                        """)
                .bind("company", company.value())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .map(ConstructorMapper.of(Found.class))
                .stream()
                .map(found -> new CertificateRow(found, isHere(company, found)))
                .toList();
    }

    /** Whether the server has a token. */
    public boolean hasToken() {
        return token.isSet();
    }

    private boolean isHere(CompanyId company, Found found) {
        return found.keyPlace() == KeyPlace.TOKEN
                ? token.isSet()
                : folder.has(company, new FileDigest(found.fingerprint()));
    }

    /**
     * A certificate as the database has it.
     *
     * @param early whether it is not valid yet
     * @param retired whether the company signs with it no more
     */
    public record Found(
            long id,
            String holder,
            String authority,
            String number,
            String fingerprint,
            KeyPlace keyPlace,
            Instant validFrom,
            Instant validTo,
            boolean early,
            boolean expired,
            boolean retired,
            String addedBy,
            Instant addedAt)
            implements Serializable {}

    /**
     * One certificate in a list.
     *
     * @param keyHere whether its key is on this machine
     */
    public record CertificateRow(Found certificate, boolean keyHere) implements Serializable {

        /** Whether papers can be signed with it now. */
        public boolean canSign() {
            return keyHere && !certificate.retired() && !certificate.expired() && !certificate.early();
        }
    }
}
