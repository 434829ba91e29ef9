package org.provenant.domain.deadline;

import org.provenant.domain.identity.Role;

/** What can be due. The order is that of the chain, from the dossier to the end of its files. */
public enum DeadlineKind {
    /** What an authority asked for has to be handed in. */
    SUPPLEMENT_ANSWER(DeadlineBasis.PAPER, Role.COMPLIANCE_OFFICER),
    /** The authority should have decided on a dossier. */
    DECISION(DeadlineBasis.RULE, Role.COMPLIANCE_OFFICER),
    /** A paper of a dossier that is not decided ceases to be valid. */
    DOSSIER_PAPER(DeadlineBasis.PAPER, Role.COMPLIANCE_OFFICER),
    /** A permit of another control on the goods of a dossier ceases to be valid. */
    CONTROL_PERMIT(DeadlineBasis.PAPER, Role.COMPLIANCE_OFFICER),
    /** A permit with goods that are not declared yet ends. */
    PERMIT_EXPIRY(DeadlineBasis.PAPER, Role.COMPLIANCE_OFFICER),
    /** A special permit of a shipment that is not cleared ends. */
    SHIPMENT_PERMIT(DeadlineBasis.PAPER, Role.COMPLIANCE_OFFICER),
    /** Goods that were imported for a time have to leave (Decree 08/2015/NĐ-CP, Articles 50 to 55a). */
    TEMPORARY_IMPORT(DeadlineBasis.PAPER, Role.COMPLIANCE_OFFICER),
    /** A contract for processing ends while its goods are here. */
    PROCESSING_CONTRACT(DeadlineBasis.PLAN, Role.COMPLIANCE_OFFICER),
    /** The research that goods were imported for ends. */
    RESEARCH_END(DeadlineBasis.PAPER, Role.COMPLIANCE_OFFICER),
    /** The goods of a research have to be re-exported or destroyed (Decision 31/2019/QĐ-TTg). */
    RESEARCH_HANDLING(DeadlineBasis.RULE, Role.COMPLIANCE_OFFICER),
    /** Devices should be back from repair. */
    REPAIR_RETURN(DeadlineBasis.PLAN, Role.RECORD_KEEPER),
    /** A handover waits to be signed. */
    HANDOVER(DeadlineBasis.PLAN, Role.RECORD_KEEPER),
    STOCKTAKE(DeadlineBasis.PLAN, Role.RECORD_KEEPER),
    /** What an authority consented to may be done no longer. */
    CONSENT_EXPIRY(DeadlineBasis.PAPER, Role.COMPLIANCE_OFFICER),
    /** The use of goods ends as the dossier promised it (Circular 26/2025/TT-BKHCN), or as the company plans it by now. */
    PLANNED_END(DeadlineBasis.PLAN, Role.COMPLIANCE_OFFICER),
    /** The use of devices ends that are planned apart from their permit line. */
    PLANNED_END_APART(DeadlineBasis.PLAN, Role.COMPLIANCE_OFFICER),
    /** Drives have to be wiped before their devices are collected. */
    WIPE(DeadlineBasis.PLAN, Role.RECORD_KEEPER),
    /** Devices are to be collected for disposal. */
    COLLECTION(DeadlineBasis.PLAN, Role.RECORD_KEEPER),
    /** The licence of a waste handler ends. */
    HANDLER_LICENCE(DeadlineBasis.PAPER, Role.COMPLIANCE_OFFICER),
    /** An auditor has asked for a paper. */
    INSPECTION_REQUEST(DeadlineBasis.PLAN, Role.COMPLIANCE_OFFICER),
    /** A report of a period that has ended is to be filed. */
    REPORT(DeadlineBasis.RULE, Role.COMPLIANCE_OFFICER),
    /** The files of goods that are gone need not be kept any more. */
    RETENTION_END(DeadlineBasis.RULE, Role.COMPLIANCE_OFFICER);

    private final DeadlineBasis basis;
    private final Role role;

    DeadlineKind(DeadlineBasis basis, Role role) {
        this.basis = basis;
        this.role = role;
    }

    public DeadlineBasis basis() {
        return basis;
    }

    /**
     * Whether only people can tell that nothing more is to be done: of an import permit whose day is over no record shows that
     * nobody needs the rest of its goods any more.
     */
    public boolean isEndedByWord() {
        return this == PERMIT_EXPIRY;
    }

    /** Who sees to it where the record names nobody. */
    public Role role() {
        return role;
    }
}
