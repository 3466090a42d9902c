package org.carequay.tenancy;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.carequay.shared.Ids;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A row of one clinic. {@code clinic_id} is filled and filtered by the persistence provider from the bound clinic, beside
 * row-level security in the database; the classes above never see it.
 */
@MappedSuperclass
@Access(AccessType.FIELD)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "clinic_id", contextProperty = ClinicRow.CLINIC_PROPERTY)
public abstract class ClinicRow {
    /** Property of the entity manager that holds the bound clinic. */
    public static final String CLINIC_PROPERTY = "carequay.clinic";

    @Id
    private UUID id;

    protected ClinicRow() {
        this.id = Ids.next();
    }

    /** For a row whose id is known before it is made. */
    protected ClinicRow(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
