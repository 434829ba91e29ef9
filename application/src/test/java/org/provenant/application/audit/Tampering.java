package org.provenant.application.audit;

import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/** What somebody with all rights in the database may do to the history; each leaves the tables as plausible as it can. */
enum Tampering {
    EDIT_VALUE {
        @Override
        long change(Handle sql, long number, Random random) {
            long changed = sql.createQuery("""
                            select min(l.number) from audit_link l join audit_change c using (entry_id)
                            where l.number >= :number
                            """)
                    .bind("number", number)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(2L);
            sql.execute("""
                    update audit_change set fields = fields || '{"model": {"after": {"text": "Other"}}}'
                    where (entry_id, position) = (select entry_id, max(position) from audit_change join audit_link
                      using (entry_id) where number = ? group by entry_id)
                    """, changed);
            return changed;
        }
    },
    EDIT_ACTOR {
        @Override
        long change(Handle sql, long number, Random random) {
            return edit(sql, number, "actor = actor || ' II'");
        }
    },
    EDIT_TIME {
        @Override
        long change(Handle sql, long number, Random random) {
            return edit(sql, number, "recorded_at = recorded_at + interval '1 microsecond'");
        }
    },
    EDIT_REASON {
        @Override
        long change(Handle sql, long number, Random random) {
            return edit(sql, number, "reason = coalesce(reason, '') || ' '");
        }
    },
    DELETE_ENTRY {
        @Override
        long change(Handle sql, long number, Random random) {
            sql.execute("delete from audit_change where entry_id = " + ENTRY_OF, number);
            sql.execute("delete from audit_branch where entry_id = " + ENTRY_OF, number);
            sql.execute("delete from audit_entry where id = " + ENTRY_OF, number);
            sql.execute("delete from audit_link where number = ?", number);
            if (random.nextBoolean()) {
                sql.execute("update audit_link set number = number + 1000000 where number > ?", number);
                sql.execute("update audit_link set number = number - 1000001 where number > 1000000");
                relink(sql);
            }
            return number;
        }
    },
    CUT_TAIL {
        @Override
        long change(Handle sql, long number, Random random) {
            for (var table : List.of("audit_change", "audit_branch")) {
                sql.execute(
                        "delete from " + table
                                + " where entry_id in (select entry_id from audit_link where number >= ?)",
                        number);
            }
            sql.execute(
                    "delete from audit_entry where id in (select entry_id from audit_link where number >= ?)", number);
            sql.execute("delete from audit_link where number >= ?", number);
            relink(sql);
            if (random.nextBoolean()) {
                sql.execute("delete from history_checkpoint where size >= ?", number);
            }
            return number;
        }
    },
    INSERT_ENTRY {
        @Override
        long change(Handle sql, long number, Random random) {
            sql.execute("update audit_link set number = number + 1000000 where number >= ?", number);
            sql.execute("update audit_link set number = number - 999999 where number > 1000000");
            sql.execute("""
                    insert into audit_entry (id, recorded_at, actor, channel, use_case, outcome, subjects, changes)
                    select max(id) + 1000, now(), 'admin', 'PAGE', 'MoveEquipment', 'DONE', '{}', 0 from audit_entry
                    """);
            link(sql, number);
            return number;
        }
    },
    DUPLICATE_ENTRY {
        @Override
        long change(Handle sql, long number, Random random) {
            sql.execute("update audit_link set number = number + 1000000 where number > ?", number);
            sql.execute("update audit_link set number = number - 999999 where number > 1000000");
            sql.execute("""
                    insert into audit_entry select max(id) over () + 1000, recorded_at, happened_on, actor_id, actor,
                      company_id, company, channel, use_case, reason, outcome, rule, rule_values, subjects, 0
                    from audit_entry order by (id = %s) desc limit 1
                    """.formatted(ENTRY_OF), number);
            link(sql, number + 1);
            return number + 1;
        }
    },
    SWAP_ENTRIES {
        @Override
        long change(Handle sql, long number, Random random) {
            sql.execute("""
                    update audit_link set number = case number when ? then 1000002 else 1000001 end where number in (?, ?)
                    """, number, number, number + 1);
            sql.execute(
                    "update audit_link set number = case number when 1000001 then ? else ? end where number > 1000000",
                    number,
                    number + 1);
            relink(sql);
            return number;
        }
    },
    REORDER_IDS {
        @Override
        long change(Handle sql, long number, Random random) {
            long one = entry(sql, number);
            long other = entry(sql, number + 1);
            for (var column : List.of("audit_entry.id", "audit_change.entry_id", "audit_branch.entry_id")) {
                rename(sql, column, one, -1);
                rename(sql, column, other, one);
                rename(sql, column, -1, other);
            }
            return number;
        }
    },
    ALTER_FILE {
        @Override
        long change(Handle sql, long number, Random random) {
            var digest = sql.createQuery("select digest from stored_file order by digest offset :offset limit 1")
                    .bind(
                            "offset",
                            random.nextInt(sql.createQuery("select count(*) from stored_file")
                                    .mapTo(Integer.class)
                                    .one()))
                    .mapTo(String.class)
                    .one();
            sql.execute(
                    "update stored_file_chunk set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1)"
                            + " where digest = ? and position = 0",
                    digest);
            return sql.createQuery("""
                            select min(number) from audit_link join audit_change using (entry_id)
                            where fields::text like '%' || :digest || '%'
                            """).bind("digest", digest).mapTo(Long.class).one();
        }
    },
    REWRITE_CHAIN {
        @Override
        long change(Handle sql, long number, Random random) {
            edit(sql, number, "actor = 'Somebody else'");
            relink(sql);
            return number;
        }
    };

    static final List<String> TABLES = List.of(
            "audit_entry",
            "audit_change",
            "audit_branch",
            "audit_link",
            "audit_head",
            "history_checkpoint",
            "stored_file_chunk");

    private static final String ENTRY_OF = "(select entry_id from audit_link where number = ?)";

    /**
     * Changes the history.
     *
     * @return the first number that is no longer what it was
     */
    abstract long change(Handle sql, long number, Random random);

    private static long edit(Handle sql, long number, String what) {
        sql.execute("update audit_entry set " + what + " where id = " + ENTRY_OF, number);
        return number;
    }

    private static long entry(Handle sql, long number) {
        return sql.createQuery("select entry_id from audit_link where number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .one();
    }

    private static void rename(Handle sql, String column, long from, long to) {
        var parts = column.split("\\.");
        sql.execute("update " + parts[0] + " set " + parts[1] + " = ? where " + parts[1] + " = ?", to, from);
    }

    /** Gives the newest entry a number. */
    private static void link(Handle sql, long number) {
        sql.execute(
                "insert into audit_link select ?, max(id), sha256(''), sha256(''), sha256('') from audit_entry",
                number);
        relink(sql);
    }

    /** Computes all hashes anew, as the register itself would. */
    private static void relink(Handle sql) {
        Rewriting.of(sql);
    }
}
