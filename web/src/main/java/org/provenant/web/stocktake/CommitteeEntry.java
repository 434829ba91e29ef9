package org.provenant.web.stocktake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.stocktake.CommitteeMember;

/** A row of the committee in a form. */
public class CommitteeEntry {

    private @Nullable String name;
    private @Nullable String duty;
    private @Nullable UserId counter;

    boolean isBegun() {
        return name != null;
    }

    CommitteeMember.Facts facts() {
        return new CommitteeMember.Facts(Objects.requireNonNull(name), duty, counter);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getDuty() {
        return duty;
    }

    public void setDuty(@Nullable String duty) {
        this.duty = duty;
    }

    public @Nullable UserId getCounter() {
        return counter;
    }

    public void setCounter(@Nullable UserId counter) {
        this.counter = counter;
    }
}
