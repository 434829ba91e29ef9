package org.provenant.application.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.identity.Users;
import org.provenant.application.shared.Page;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.mail.MailPurpose;
import org.provenant.domain.mail.OutgoingMail;
import org.provenant.domain.shared.Terms;

/** Writes the daily letter to a user of the company acted for: what the register reminds them of, and they may read, now. */
@ApplicationScoped
class DailyLetters {

    /** So many deadlines are named; how many more there are is said. */
    private static final int MOST = 50;

    @Inject
    Deadlines deadlines;

    @Inject
    CallerLookup callerLookup;

    @Inject
    Users users;

    @Inject
    Callers callers;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Nothing for who has no address, works for the company no more, or is reminded of nothing. */
    Optional<OutgoingMail.Content> to(UserId id) {
        var company = callers.current().requireCompany();
        var user = users.get(id);
        var address = user.email();
        if (address == null) {
            return Optional.empty();
        }
        return callerLookup
                .callerOf(id, company, Channel.JOB)
                .filter(caller -> company.equals(caller.company()) && caller.may(Permission.READ_RECORDS))
                .flatMap(caller -> {
                    var rows = callers.as(caller, this::told);
                    return rows.rows().isEmpty()
                            ? Optional.empty()
                            : Optional.of(new OutgoingMail.Content(
                                    MailPurpose.DAILY_REMINDER,
                                    id,
                                    address,
                                    user.name(),
                                    user.language(),
                                    subject(caller, rows, Terms.in(user.language())),
                                    text(user.name(), caller, rows, Terms.in(user.language()))));
                });
    }

    private Page<DeadlineRow> told() {
        var list = deadlines.all();
        deadlines.narrowToTold(list);
        return list.first(DeadlineRow.class, DeadlineSort.DAY.upwards(), MOST);
    }

    private String subject(Caller caller, Page<DeadlineRow> rows, Terms words) {
        return words.text(
                "deadline.daily.subject", rows.total(), String.valueOf(caller.companyName()), LocalDate.now(clock));
    }

    private String text(String name, Caller caller, Page<DeadlineRow> rows, Terms words) {
        var text = new StringBuilder(words.text(
                        "deadline.daily.opening", name, String.valueOf(caller.companyName()), LocalDate.now(clock)))
                .append("\n\n")
                .append(rows.rows().stream().map(row -> line(row, words)).collect(Collectors.joining("\n")));
        long more = rows.total() - rows.rows().size();
        if (more > 0) {
            text.append('\n').append(words.text("deadline.daily.more", more));
        }
        var register = settings.address();
        if (register != null) {
            text.append("\n\n").append(words.text("deadline.daily.register", register));
        }
        return text.append("\n\n").append(words.text("deadline.daily.closing")).toString();
    }

    private static String line(DeadlineRow row, Terms words) {
        var left = row.days() == 0
                ? words.text("deadline.daily.today")
                : row.isOverdue()
                        ? words.text("deadline.daily.over", -row.days())
                        : words.text("deadline.daily.left", row.days());
        return words.text("deadline.daily.row", row.day(), left, row.kind(), row.label())
                + (row.isUnverified() ? " " + words.text("deadline.daily.unverified") : "");
    }
}
