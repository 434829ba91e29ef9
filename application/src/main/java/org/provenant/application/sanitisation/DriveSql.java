package org.provenant.application.sanitisation;

import org.provenant.domain.sanitisation.DriveStanding;

/** SQL that more than one list of drives is made of. */
public final class DriveSql {

    /** The latest record of a drive {@code d} that counts; as {@code l}, and empty if there is none. */
    public static final String LATEST = """
            left join lateral (select r.id as record_id, r.wipe_level, r.wipe_result, r.happened_on from wipe_record r
              where r.drive_id = d.id and r.withdrawn_on is null
              order by r.happened_on desc, r.ended_at desc nulls first, r.id desc limit 1) l on true
            """;

    /** Where a drive stands, in the words of {@link DriveStanding}. */
    static final String STANDING = """
            case when d.struck_on is not null then 'STRUCK' when l.wipe_result is null then 'NO_RECORD'
              when l.wipe_result = 'GOOD' then 'GOOD' else 'NOT_GOOD' end
            """;

    private DriveSql() {}
}
