package org.provenant.application.processing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.EndRoutes;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.processing.ProcessingContract;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Everything about one processing contract: permits, what came in and left by line, and its exports. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ProcessingContractCard {

    private static final int MOST_CHOICES = 500;

    @Inject
    ProcessingContracts contracts;

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's contract */
    public Card get(ProcessingContractId id) {
        var contract = contracts.get(id);
        return new Card(
                id.value(),
                contract.facts(),
                permitsOf(id),
                linesOf(id),
                exportsOf(id),
                new EndRoutes(PermittedCase.PR1, rules.at(RuleKind.CONDITION, rules.now()))
                        .allLeaves()
                        .orElse(null),
                contract.version());
    }

    private List<PermitOf> permitsOf(ProcessingContractId id) {
        return database.sql()
                .createQuery("""
                        select p.id, p.number, p.issued_on from contract_permit cp join permit p on p.id = cp.permit_id
                        where cp.contract_id = :contract and not cp.withdrawn order by p.issued_on, p.id
                        """)
                .bind("contract", id.value())
                .map(ConstructorMapper.of(PermitOf.class))
                .list();
    }

    private List<LineOf> linesOf(ProcessingContractId id) {
        return database.sql()
                .createQuery("""
                        select pl.id, p.id as permit_id, p.number as permit_number, pl.line_no, pl.goods, pl.hs, pl.unit,
                          pl.declared as came_in, pl.imported as registered, pl.exported as out_goods,
                          count(e.id) filter (where e.stage = 'RE_EXPORTED') as out_devices,
                          count(e.id) filter (where e.stage in ('DESTROYED', 'LIQUIDATED', 'LOST', 'RETURNED'))
                            as out_else
                        from contract_permit cp join permit p on p.id = cp.permit_id
                          join permit_line pl on pl.permit_id = p.id
                          left join equipment e on e.permit_line_id = pl.id
                        where cp.contract_id = :contract and not cp.withdrawn
                        group by pl.id, pl.line_no, pl.goods, pl.hs, pl.unit, pl.declared, pl.imported, pl.exported,
                          p.id, p.number, p.issued_on
                        order by p.issued_on, p.id, pl.line_no
                        """)
                .bind("contract", id.value())
                .map(ConstructorMapper.of(LineOf.class))
                .list();
    }

    private List<ExportOf> exportsOf(ProcessingContractId id) {
        return database.sql()
                .createQuery("""
                        select x.id, x.number, x.exported_on, x.type_code, x.destination,
                          (select count(*) from exported_device d where d.export_id = x.id) as devices,
                          (select coalesce(sum(g.quantity), 0) from exported_goods g where g.export_id = x.id) as goods,
                          (select string_agg(coalesce(e.serial_number, e.asset_tag), ', ' order by e.asset_tag)
                            from exported_device d join equipment e on e.id = d.equipment_id
                            where d.export_id = x.id) as serials
                        from processing_export x where x.contract_id = :contract
                        order by x.exported_on desc, x.id desc
                        """)
                .bind("contract", id.value())
                .map(ConstructorMapper.of(ExportOf.class))
                .list();
    }

    /** Permits of the case PR1 that are under no contract yet, the latest first, to choose from. */
    public List<PermitOf> choices() {
        return database.sql()
                .createQuery("""
                        select p.id, p.number, p.issued_on from permit p
                        where p.company_id = :company and p.permitted_case = 'PR1'
                          and not exists (select from contract_permit cp where cp.permit_id = p.id and not cp.withdrawn)
                        order by p.issued_on desc, p.id desc limit :most
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("most", MOST_CHOICES)
                .map(ConstructorMapper.of(PermitOf.class))
                .list();
    }

    /** The contract that a permit is under, if it is under one. */
    public Optional<ContractOf> of(PermitId permit) {
        return database.sql()
                .createQuery("""
                        select c.id, c.number, c.trader from contract_permit cp
                          join processing_contract c on c.id = cp.contract_id
                        where cp.permit_id = :permit and not cp.withdrawn and c.company_id = :company
                        """)
                .bind("permit", permit.value())
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(ContractOf.class))
                .findOne();
    }

    /** The contracts that a declaration's goods come in for. */
    public List<ContractOf> ofDeclaration(DeclarationId declaration) {
        return database.sql()
                .createQuery("""
                        select distinct c.id, c.number, c.trader from declaration_line dl
                          join permit_line pl on pl.id = dl.permit_line_id
                          join contract_permit cp on cp.permit_id = pl.permit_id and not cp.withdrawn
                          join processing_contract c on c.id = cp.contract_id
                        where dl.declaration_id = :declaration and c.company_id = :company order by c.number
                        """)
                .bind("declaration", declaration.value())
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(ContractOf.class))
                .list();
    }

    /**
     * One contract.
     *
     * @param abroad where it says that all goods leave Vietnam; none if no rule in force does
     * @param version for edits
     */
    public record Card(
            long id,
            ProcessingContract.Facts facts,
            List<PermitOf> permits,
            List<LineOf> lines,
            List<ExportOf> exports,
            @Nullable RuleSource abroad,
            int version)
            implements Serializable {

        public Card {
            permits = List.copyOf(permits);
            lines = List.copyOf(lines);
            exports = List.copyOf(exports);
        }
    }

    /** A permit under a contract. */
    public record PermitOf(long id, String number, LocalDate issuedOn) implements Serializable {}

    /**
     * A line of a permit under a contract, in pieces.
     *
     * @param hs eight digits
     * @param cameIn declared
     * @param registered of these: registered one by one
     * @param outDevices left Vietnam as registered devices
     * @param outGoods left Vietnam without having been registered
     * @param outElse lost or destroyed
     */
    public record LineOf(
            long id,
            long permitId,
            String permitNumber,
            int lineNo,
            String goods,
            String hs,
            String unit,
            int cameIn,
            int registered,
            int outDevices,
            int outGoods,
            int outElse)
            implements Serializable {

        /** What has not left. */
        public int here() {
            return cameIn - outDevices - outGoods - outElse;
        }

        /** What has not left and is not registered one by one. */
        public int unregistered() {
            return cameIn - registered - outGoods;
        }

        /** The HS code as documents print it. */
        public String hsShown() {
            return new HsCode(hs).shown();
        }
    }

    /**
     * An export under a contract.
     *
     * @param destination two-letter code
     * @param devices how many devices left by it
     * @param goods pieces that left by it without having been registered
     * @param serials serial numbers of the devices, tags where they have none
     */
    public record ExportOf(
            long id,
            String number,
            LocalDate exportedOn,
            String typeCode,
            String destination,
            int devices,
            int goods,
            @Nullable String serials)
            implements Serializable {}

    /** A contract as permits, declarations and devices name it. */
    public record ContractOf(long id, String number, String trader) implements Serializable {}
}
