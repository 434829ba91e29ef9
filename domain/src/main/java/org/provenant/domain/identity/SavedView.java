package org.provenant.domain.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.regex.Pattern;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * The state of a list under a name: search, filters, order and columns as its address holds them. It belongs to who saved
 * it and may be shared in the company; nobody sees through it what they may not see without it.
 */
@Entity
@Table(name = "saved_view")
public class SavedView implements Recorded {

    public static final int NAME_LENGTH = 100;
    public static final int STATE_LENGTH = 2000;

    /** Parameters as browsers write them; nothing that could lead out of the list. */
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_.~%+&=*-]*");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_view")
    @SequenceGenerator(name = "saved_view", sequenceName = "saved_view_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "owner_id", updatable = false)
    private UserId owner;

    @Enumerated(EnumType.STRING)
    @Column(name = "list", updatable = false)
    private ViewedList viewedList;

    private String name;

    /** The parameters of the address. */
    @Column(name = "list_state", updatable = false)
    private String listState;

    private boolean shared;

    /** Whether its owner's list opens with it. */
    private boolean preferred;

    private boolean retired;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    /**
     * @param state the parameters of the list's address
     * @throws RuleViolated {@link IdentityRule#VIEW_STATE_INVALID}
     */
    public SavedView(CompanyId company, UserId owner, ViewedList list, String name, String state) {
        this.company = company;
        this.owner = owner;
        this.viewedList = list;
        this.name = Text.required(name, "name", NAME_LENGTH);
        this.listState = requireState(state);
    }

    /**
     * The parameters of a list's address, if they are nothing else.
     *
     * @throws RuleViolated {@link IdentityRule#VIEW_STATE_INVALID}
     */
    public static String requireState(String state) {
        if (state.length() > STATE_LENGTH || !STATE.matcher(state).matches()) {
            throw new RuleViolated(IdentityRule.VIEW_STATE_INVALID);
        }
        return state;
    }

    /**
     * Is called otherwise, and opens its owner's list or no more.
     *
     * @throws RuleViolated {@link IdentityRule#VIEW_OF_ANOTHER} or {@link IdentityRule#VIEW_RETIRED}
     */
    public void change(UserId by, String nextName, boolean opens) {
        requireOwn(by);
        name = Text.required(nextName, "name", NAME_LENGTH);
        preferred = opens;
    }

    /** Another view opens its owner's list now. */
    public void giveWay() {
        preferred = false;
    }

    /**
     * Everybody in the company finds it, or its owner alone.
     *
     * @throws RuleViolated {@link IdentityRule#VIEW_OF_ANOTHER} or {@link IdentityRule#VIEW_RETIRED}
     */
    public void share(UserId by, boolean withAll) {
        requireOwn(by);
        shared = withAll;
    }

    /**
     * Nobody finds it any more; it stays readable in the history.
     *
     * @throws RuleViolated {@link IdentityRule#VIEW_OF_ANOTHER} or {@link IdentityRule#VIEW_RETIRED}
     */
    public void retire(UserId by) {
        requireOwn(by);
        retired = true;
        preferred = false;
    }

    private void requireOwn(UserId by) {
        if (!owner.equals(by)) {
            throw new RuleViolated(IdentityRule.VIEW_OF_ANOTHER, name);
        }
        if (retired) {
            throw new RuleViolated(IdentityRule.VIEW_RETIRED, name);
        }
    }

    @Override
    public SavedViewId id() {
        return new SavedViewId(id);
    }

    @Override
    public String label() {
        return name;
    }

    public CompanyId company() {
        return company;
    }

    public UserId owner() {
        return owner;
    }

    public ViewedList list() {
        return viewedList;
    }

    public boolean shared() {
        return shared;
    }

    public int version() {
        return version;
    }
}
