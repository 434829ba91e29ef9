package org.provenant.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.provenant.domain.shared.Recorded;

/** A key by which checkpoints are checked; its secret half lies outside the database. The newest one signs. */
@Entity
@Table(name = "signing_key")
public class SigningKey implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "signing_key")
    @SequenceGenerator(name = "signing_key", sequenceName = "signing_key_seq", allocationSize = 1)
    private Long id;

    @Column(name = "public_key", updatable = false)
    private String publicKey;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected SigningKey() {}

    /** A key that has just been made. */
    public SigningKey(SignatureKey key, Instant now) {
        this.publicKey = key.text();
        this.madeAt = now;
    }

    @Override
    public SigningKeyId id() {
        return new SigningKeyId(id);
    }

    @Override
    public String label() {
        return key().hexId();
    }

    public SignatureKey key() {
        return SignatureKey.parse(publicKey);
    }

    public Instant madeAt() {
        return madeAt;
    }
}
