package org.provenant.domain.customs;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Projection;
import org.provenant.domain.shared.Reason;

/** What a declaration said until an amendment took its place, to be read as it stood and to tell past balances. */
@Entity
@Table(name = "declaration_version")
@Projection(of = Declaration.class)
public class DeclarationVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "declaration_version")
    @SequenceGenerator(name = "declaration_version", sequenceName = "declaration_version_seq", allocationSize = 1)
    private Long id;

    @Column(name = "declaration_id")
    private DeclarationId declaration;

    private String number;

    @Column(name = "customs_office")
    private String customsOffice;

    @Column(name = "type_code")
    private String typeCode;

    @Column(name = "temporary_until")
    private @Nullable LocalDate temporaryUntil;

    /** The day of the amendment that took its place, and why. */
    @Column(name = "superseded_on")
    private LocalDate supersededOn;

    private String reason;

    @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<DeclarationVersionLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected DeclarationVersion() {}

    DeclarationVersion(Declaration declaration, LocalDate supersededOn, Reason reason) {
        var facts = declaration.facts();
        this.declaration = declaration.id();
        this.number = facts.number().digits();
        this.customsOffice = facts.customsOffice();
        this.typeCode = facts.typeCode();
        this.temporaryUntil = facts.temporaryUntil();
        this.supersededOn = supersededOn;
        this.reason = reason.text();
        declaration.lines().forEach(line -> lines.add(new DeclarationVersionLine(this, line)));
    }

    /** The number as it was. */
    public DeclarationNumber number() {
        return new DeclarationNumber(number);
    }

    public LocalDate supersededOn() {
        return supersededOn;
    }

    public List<DeclarationVersionLine> lines() {
        return List.copyOf(lines);
    }
}
