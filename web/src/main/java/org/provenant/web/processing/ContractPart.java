package org.provenant.web.processing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.processing.ProcessingContractCard;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.permit.PermitId;

/** The contract behind a permit, a declaration or a device, on their cards. */
@Named
@RequestScoped
public class ContractPart {

    @Inject
    ProcessingContractCard lookup;

    private final Map<Long, List<ProcessingContractCard.ContractOf>> permits = new HashMap<>();
    private final Map<Long, List<ProcessingContractCard.ContractOf>> declarations = new HashMap<>();

    /** The contract that a permit is under; nothing if it is under none. */
    public ProcessingContractCard.@Nullable ContractOf of(long permit) {
        var found = permits.computeIfAbsent(
                permit, id -> lookup.of(new PermitId(id)).stream().toList());
        return found.isEmpty() ? null : found.get(0);
    }

    /** The contracts that a declaration's goods come in for. */
    public List<ProcessingContractCard.ContractOf> ofDeclaration(long declaration) {
        return declarations.computeIfAbsent(declaration, id -> lookup.ofDeclaration(new DeclarationId(id)));
    }
}
