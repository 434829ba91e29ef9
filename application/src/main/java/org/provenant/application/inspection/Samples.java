package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.shared.Page;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.SampleFilter;
import org.provenant.domain.inspection.SampleId;
import org.provenant.domain.inspection.SamplePopulation;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The samples of inspections. Drawn openly: the company may see what was drawn, how, and with what result. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class Samples {

    private static final String SELECT = """
            select s.id, s.inspection_id, i.name as inspection_name, c.name as company_name, s.sample_no as number,
              s.population, s.words, s.stage, s.category, s.place_id, p.name as place_name, s.from_day, s.to_day,
              s.currency, s.sample_method as method, s.sample_size as wanted, s.seed, s.population_size,
              s.population_value, s.population_hash, u.name as drawn_by, s.drawn_at,
              (select count(*) from sampled_item t where t.sample_id = s.id) as drawn,
              (select count(*) from sampled_item t where t.sample_id = s.id and t.result is not null) as checked,
              (select count(*) from sampled_item t where t.sample_id = s.id and t.result <> 'MATCH') as deviating
            from inspection_sample s
              join inspection i on i.id = s.inspection_id
              join company c on c.id = i.company_id
              join user_account u on u.id = s.drawn_by
              left join place p on p.id = s.place_id and p.company_id = i.company_id
            """;

    @Inject
    Inspections inspections;

    @Inject
    Population population;

    @Inject
    Database database;

    /** The samples of an inspection, the latest first. */
    public List<SampleRow> of(InspectionId inspection) {
        inspections.get(inspection);
        return database.sql()
                .createQuery(SELECT + " where s.inspection_id = :inspection order by s.id desc")
                .bind("inspection", inspection.value())
                .map(ConstructorMapper.of(SampleRow.class))
                .list();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a sample of another inspection or company */
    public Drawn get(InspectionId inspection, SampleId id) {
        inspections.sample(inspection, id);
        var sample = database.sql()
                .createQuery(SELECT + " where s.id = :id")
                .bind("id", id.value())
                .map(ConstructorMapper.of(SampleRow.class))
                .one();
        return new Drawn(sample, items(id));
    }

    private List<SampledRow> items(SampleId id) {
        return database.sql()
                .createQuery("""
                        select t.id, t.position, t.hits, t.subject_record as record, t.subject_label as label,
                          t.subject_name as name, t.serial_number, t.subject_state as state, t.place_path,
                          t.custodian_name, t.value, t.currency, t.risk_points, t.risk_factors, t.result, t.remark,
                          u.name as checked_by, t.checked_at, t.version
                        from sampled_item t left join user_account u on u.id = t.checked_by
                        where t.sample_id = :sample order by t.position
                        """)
                .bind("sample", id.value())
                .map(ConstructorMapper.of(SampledRow.class))
                .list();
    }

    /** Writes a sample with its results as a workbook; the stream is not closed. */
    public void xlsx(InspectionId inspection, SampleId id, Language language, OutputStream out) throws IOException {
        SampleSheet.write(get(inspection, id), language, out);
    }

    /** How many records a sample would be drawn from at this moment; of devices at most {@link Page#COUNTED} and one. */
    @Allowed(Permission.INSPECT)
    public long populationSize(SamplePopulation what, SampleFilter filter) {
        return population.count(what, filter);
    }

    /** A sample and all that was drawn, in the order of drawing. */
    public record Drawn(SampleRow sample, List<SampledRow> items) implements Serializable {

        public Drawn {
            items = List.copyOf(items);
        }
    }
}
