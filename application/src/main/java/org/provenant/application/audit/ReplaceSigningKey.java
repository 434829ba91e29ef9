package org.provenant.application.audit;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.audit.SigningKeyId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;

/**
 * Makes a new signing key. What the former ones have signed stays checkable; that the new one follows them is an entry
 * of the history, and the former key signs the first checkpoint that covers it together with the new one.
 */
@UseCase
@Allowed(Permission.MANAGE_USERS)
public class ReplaceSigningKey {

    @Inject
    SigningKeys keys;

    /** @param reason why, for the history */
    public SigningKeyId replace(Reason reason) {
        return keys.make().id();
    }
}
