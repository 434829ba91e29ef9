package org.provenant.domain.custody;

import java.util.Arrays;
import java.util.ResourceBundle;

/**
 * How urgent minutes are that wait to be signed. The days after which each stage begins stand in
 * {@code reminders.properties} beside this class, for review.
 */
public enum HandoverReminder {
    NEW,
    REMINDED,
    URGENT,
    OVERDUE;

    private static final ResourceBundle DAYS = ResourceBundle.getBundle("org.provenant.domain.custody.reminders");

    /** The stage of what has waited so many days. */
    public static HandoverReminder after(long days) {
        return Arrays.stream(values()).filter(stage -> days >= stage.days()).reduce(NEW, (earlier, later) -> later);
    }

    /** After how many days of waiting the stage begins. */
    public int days() {
        return this == NEW ? 0 : Integer.parseInt(DAYS.getString(name()));
    }
}
