package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.shared.Language;

/** The declaration types known to the register, each with its source. The list is a help, not a limit. */
@Lookup
@Allowed
public class DeclarationTypes {

    private static final String SELECT =
            "select code, name_vi, name_en, source, certainty, effective_from from declaration_type";

    @Inject
    Database database;

    /** The types in force on a day, by code. */
    public List<Type> on(LocalDate day) {
        return database.sql()
                .createQuery(SELECT + " where effective_from <= :day"
                        + " and (effective_to is null or effective_to >= :day) order by code")
                .bind("day", day)
                .map(ConstructorMapper.of(Type.class))
                .list();
    }

    /** The type with this code, if it is a known one. */
    public Optional<Type> find(String code) {
        return database.sql()
                .createQuery(SELECT + " where code = :code")
                .bind("code", code)
                .map(ConstructorMapper.of(Type.class))
                .findOne();
    }

    /**
     * A declaration type.
     *
     * @param source where the code was found
     * @param certainty how far it has been checked against the official text
     */
    public record Type(
            String code, String nameVi, String nameEn, String source, Certainty certainty, LocalDate effectiveFrom)
            implements Serializable {

        public String name(Language language) {
            return language == Language.VI ? nameVi : nameEn;
        }
    }
}
