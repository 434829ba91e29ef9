package org.provenant.application.equipment;

/**
 * Places or persons by whose name a list of devices is ordered. Among few devices they are joined and sorted; among many
 * the first devices of one holder after the other are taken until the page is full, so that nothing has to be sorted.
 */
enum EquipmentHolders {
    PLACES("join place p on p.id = e.place_id", "p.code", """
            from place p cross join lateral (
              select e.* from equipment e <where> and e.place_id = p.id <beyond> order by e.id <direction> limit :limit) e
            where p.company_id = :company
            """),

    /** Nobody comes before everybody. */
    PERSONS("left join person c on c.id = e.custodian_id", "c.name", """
            from (select id, name from person where company_id = :company union all select null, '') c
              cross join lateral (
                (select e.* from equipment e <where> and e.custodian_id = c.id <beyond>
                  order by e.id <direction> limit :limit)
                union all
                (select e.* from equipment e <where> and e.custodian_id is null and c.id is null <beyond>
                  order by e.id <direction> limit :limit)) e
            where true
            """);

    private final String join;
    private final String name;
    private final String oneAfterTheOther;

    EquipmentHolders(String join, String name, String oneAfterTheOther) {
        this.join = join;
        this.name = name;
        this.oneAfterTheOther = oneAfterTheOther;
    }

    /** How {@code equipment e} is joined with them. */
    String join() {
        return join;
    }

    /**
     * The devices of a page, holder after holder.
     *
     * @param where the conditions of the list
     * @param isFurther whether the page begins behind {@code :at} and {@code :atId}
     */
    String page(String where, boolean descending, boolean isFurther) {
        var direction = descending ? "desc" : "";
        var sign = descending ? "<" : ">";
        var beyond = isFurther
                ? "and e.id %s case when %s = :at then :atId else %s end"
                        .formatted(sign, name, descending ? Long.MAX_VALUE : 0)
                : "";
        var from = isFurther ? " and %s %s= :at".formatted(name, sign) : "";
        return oneAfterTheOther
                        .replace("<where>", where)
                        .replace("<beyond>", beyond)
                        .replace("<direction>", direction)
                + from
                + " order by %s %s, e.id %s limit :limit".formatted(name, direction, direction);
    }
}
