package org.provenant.application.mail;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.mail.MailPurpose;
import org.provenant.domain.mail.MailState;
import org.provenant.domain.mail.OutgoingMailId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The letters of this installation and how far each is. It is the present that somebody has to look after. */
@Lookup
@Present
@Allowed(Permission.MANAGE_MAIL)
public class MailList {

    private static final String SELECT = """
            select m.id, m.message_id, m.mail_purpose as purpose, m.user_id, m.to_address, m.to_name, m.language,
              m.mail_subject as subject, m.mail_state as state, m.queued_at, m.ended_at, d.attempts,
              (select cast(count(*) as int) from mail_attachment a where a.mail_id = m.id) as files,
              d.due_at, d.try_until, coalesce(d.leased_until > :now, false) as sent_now, d.tried_at, d.trouble, d.said,
              d.maybe_twice, m.version
            from outgoing_mail m join mail_delivery d on d.mail_id = m.id
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * One page of the letters.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<MailRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return list().words("m.to_address || ' ' || coalesce(m.to_name, '') || ' ' || m.mail_subject", query.words())
                .where("m.mail_state = :state", "state", query.state())
                .where("m.mail_purpose = :purpose", "purpose", query.purpose())
                .page(MailRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} */
    public MailRow get(OutgoingMailId id) {
        return list().one(MailRow.class, "m.id", id);
    }

    private ListQuery list() {
        return new ListQuery(database.sql(), SELECT).bind("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    /**
     * Which letters are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in address, name or subject
     */
    public record Query(
            @Nullable String words,
            @Nullable MailState state,
            @Nullable MailPurpose purpose) implements Serializable {}
}
