package org.provenant.domain.licensing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/** What a field of a dossier's papers holds, and the fixed form in which it is kept. */
public enum ContentKind {
    /** One line. */
    TEXT {
        @Override
        String kept(String typed, ContentField field) {
            return Text.required(typed.replace('\n', ' '), "content", LONGEST_LINE);
        }
    },
    /** Paragraphs. */
    LONG_TEXT {
        @Override
        String kept(String typed, ContentField field) {
            return Text.required(typed.replace("\r\n", "\n"), "content", LONGEST_TEXT);
        }
    },
    /** {@code 2026-12-31}. */
    DATE {
        @Override
        String kept(String typed, ContentField field) {
            try {
                return LocalDate.parse(typed.strip()).toString();
            } catch (DateTimeParseException e) {
                throw new RuleViolated(LicensingRule.CONTENT_NOT_A_DATE, field, typed);
            }
        }

        @Override
        String words(String kept, Terms terms) {
            return terms.write(LocalDate.parse(kept));
        }
    },
    /** A number, not negative, with a point before decimals. */
    NUMBER {
        @Override
        String kept(String typed, ContentField field) {
            try {
                var number = new BigDecimal(typed.strip());
                if (number.signum() >= 0
                        && number.precision() <= LONGEST_NUMBER
                        && Math.abs(number.scale()) <= LONGEST_NUMBER) {
                    return number.toPlainString();
                }
            } catch (NumberFormatException e) {
                // told below, as for other numbers that are none of ours
            }
            throw new RuleViolated(LicensingRule.CONTENT_NOT_A_NUMBER, field, typed);
        }

        @Override
        String words(String kept, Terms terms) {
            return terms.write(new BigDecimal(kept));
        }
    },
    /** Name of an {@link EndRoute}. */
    ROUTE {
        @Override
        String kept(String typed, ContentField field) {
            for (var route : EndRoute.values()) {
                if (route.name().equals(typed.strip())) {
                    return route.name();
                }
            }
            throw new RuleViolated(LicensingRule.CONTENT_NOT_A_ROUTE, field, typed);
        }

        @Override
        String words(String kept, Terms terms) {
            return terms.word(EndRoute.valueOf(kept));
        }
    };

    public static final int LONGEST_LINE = 500;
    public static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_NUMBER = 12;

    /** The fixed form of what was typed. */
    abstract String kept(String typed, ContentField field);

    /** What is kept, as people read it. */
    String words(String kept, Terms terms) {
        return kept;
    }
}
