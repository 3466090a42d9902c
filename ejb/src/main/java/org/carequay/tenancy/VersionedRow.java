package org.carequay.tenancy;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.carequay.shared.StaleVersion;

/** A row that people edit: a lost update is refused. */
@MappedSuperclass
@Access(AccessType.FIELD)
public abstract class VersionedRow extends ClinicRow {
    @Version
    private long version;

    public long version() {
        return version;
    }

    /** @throws StaleVersion unless that is the version the caller saw */
    public void expectVersion(long seen) {
        StaleVersion.check(seen, version);
    }
}
