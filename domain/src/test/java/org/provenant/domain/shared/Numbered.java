package org.provenant.domain.shared;

/** Gives records their numbers where no database does. */
public final class Numbered {

    private Numbered() {}

    /** The record, with this number. */
    public static <T> T as(long number, T entity) {
        try {
            var id = entity.getClass().getDeclaredField("id");
            id.setAccessible(true);
            id.set(entity, number);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
