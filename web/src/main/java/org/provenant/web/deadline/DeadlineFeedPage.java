package org.provenant.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.deadline.CloseDeadlineFeed;
import org.provenant.application.deadline.DeadlineFeeds;
import org.provenant.application.deadline.MakeDeadlineFeed;
import org.provenant.domain.deadline.DeadlineFeed;
import org.provenant.domain.deadline.DeadlineFeedId;
import org.provenant.domain.deadline.FeedReach;
import org.provenant.domain.shared.Reason;
import org.provenant.web.labelling.PublicAddress;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** The user's own calendar addresses: made, shown once, withdrawn. */
@Named
@RequestScoped
public class DeadlineFeedPage {

    /** Keeps an address in the session from its making to the one page that shows it. */
    private static final String SHOWN_ONCE = DeadlineFeedPage.class.getName();

    @Inject
    DeadlineFeeds feeds;

    @Inject
    MakeDeadlineFeed makeFeed;

    @Inject
    CloseDeadlineFeed closeFeed;

    @Inject
    PublicAddress publicAddress;

    @Inject
    HttpServletRequest request;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable List<DeadlineFeeds.Row> rows;
    private @Nullable String made;
    private @Nullable String name;
    private FeedReach reach = FeedReach.OWN;
    private @Nullable Reason reason;

    /** Takes the address that is shown once. */
    public void load() {
        var session = request.getSession();
        if (session.getAttribute(SHOWN_ONCE) instanceof String once) {
            session.removeAttribute(SHOWN_ONCE);
            made = once;
        }
    }

    public void make() {
        var command = new MakeDeadlineFeed.Command(Objects.requireNonNull(name), reach);
        request.getSession()
                .setAttribute(
                        SHOWN_ONCE,
                        address(publicAddress.get(), makeFeed.make(command).key()));
        redirects.again("deadline.done.feedMade", command.name());
    }

    public void close() {
        closeFeed.close(new DeadlineFeedId(Objects.requireNonNull(getChosen()).id()), Objects.requireNonNull(reason));
        redirects.again("deadline.done.feedClosed");
    }

    /** The whole address. */
    static String address(URI base, String key) {
        return base + DeadlineFeedServlet.PATH + key + DeadlineFeedServlet.ENDING;
    }

    public List<DeadlineFeeds.Row> getRows() {
        if (rows == null) {
            rows = feeds.own();
        }
        return rows;
    }

    /** The address that the page names, with its history; none where it only lists them. */
    public DeadlineFeeds.@Nullable Row getChosen() {
        var id = address.number("id");
        return getRows().stream()
                .filter(row -> id != null && row.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** The address that was made just now, on the one page that shows it. */
    public @Nullable String getMade() {
        return made;
    }

    public List<FeedReach> getReaches() {
        return List.of(FeedReach.values());
    }

    public int getLongest() {
        return DeadlineFeed.NAME_LENGTH;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public FeedReach getReach() {
        return reach;
    }

    public void setReach(FeedReach reach) {
        this.reach = reach;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
