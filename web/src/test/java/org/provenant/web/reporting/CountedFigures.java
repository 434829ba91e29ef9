package org.provenant.web.reporting;

import java.util.Map;
import java.util.TreeMap;
import org.provenant.domain.reporting.ReportFigure;
import org.provenant.testbed.TestServer;

/**
 * The devices behind every figure of a period, found by plain SQL over spells: from when to when each device was in which
 * stage. It shares nothing with the query that makes reports, which asks for the last step before a day.
 */
final class CountedFigures {

    private static final String DEVICES = """
            with first_step as (
              select distinct on (equipment_id) equipment_id, from_stage, happened_on
              from stage_record order by equipment_id, happened_on, id),
            spell as (
              select e.id, coalesce(f.from_stage, e.stage) as stage, e.received_on as since,
                coalesce(f.happened_on, 'infinity') as until
              from equipment e left join first_step f on f.equipment_id = e.id
              union all
              select equipment_id, to_stage, happened_on, coalesce(lead(happened_on)
                over (partition by equipment_id order by happened_on, id), 'infinity')
              from stage_record),
            present as (
              select *, stage in ('IN_USE', 'IN_STORAGE', 'UNDER_REPAIR', 'END_OF_USE', 'DISPOSAL_APPROVED') as here
              from spell where since < until),
            device as (
              select e.id, e.asset_tag, l.goods,
                exists (select from present s where s.id = e.id and s.here and s.since < :from and s.until >= :from) as was,
                exists (select from present s where s.id = e.id and s.here and s.since <= :to and s.until > :from) as came,
                (select s.stage from present s where s.id = e.id and s.here and s.since <= :to and s.until > :to) as now
              from equipment e join permit_line l on l.id = e.permit_line_id
              where e.company_id = :company and e.stage <> 'WITHDRAWN')
            select goods, figure, string_agg(asset_tag, ' ' order by asset_tag) as devices
            from device cross join lateral (values ('OPENING', was), ('CAME_IN', came and not was),
              ('WENT_OUT', (was or came) and now is null), ('CLOSING', now is not null), ('IN_USE', now = 'IN_USE'),
              ('IN_STORAGE', now = 'IN_STORAGE'), ('UNDER_REPAIR', now = 'UNDER_REPAIR'),
              ('OTHER', now in ('END_OF_USE', 'DISPOSAL_APPROVED'))) each_figure (figure, counts)
            where counts group by goods, figure
            """;

    private CountedFigures() {}

    /** By goods and figure the tags of the devices, in their order; figures of nothing are not among them. */
    static Map<String, String> of(int company, String from, String to) {
        return TestServer.sql().withHandle(sql -> {
            var figures = new TreeMap<String, String>();
            sql.createQuery(DEVICES.replace(":from", "date '" + from + "'").replace(":to", "date '" + to + "'"))
                    .bind("company", company)
                    .map((row, context) -> figures.put(
                            key(row.getString("goods"), ReportFigure.valueOf(row.getString("figure"))),
                            row.getString("devices")))
                    .list();
            return figures;
        });
    }

    static String key(String goods, ReportFigure figure) {
        return goods + " " + figure;
    }
}
