package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.carequay.document.ClinicLogos;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.vault.Vault;
import org.carequay.vault.VaultBytes;

/** Keeps the picture in the vault; the one before is not shown any more. */
@Stateless
@PermitAll
@Local(ClinicLogos.class)
public class ClinicLogosBean implements ClinicLogos {
    private static final int LARGEST_SIDE = 480;
    private static final String NOW =
            "select id from clinic_logo where clinic_id = bound_clinic() and ended_at is null";
    private static final String END =
            "update clinic_logo set ended_at = clock_timestamp() where clinic_id = bound_clinic() and ended_at is null";

    @Inject
    private ClinicSql sql;

    @Inject
    private Vault vault;

    @Inject
    private StepUpService stepUp;

    @Override
    public Optional<UUID> id() {
        return sql.first(NOW, row -> Columns.uuid(row, "id"));
    }

    @Override
    public Optional<byte[]> image() {
        return id().flatMap(vault::find).map(VaultBytes::all);
    }

    @Override
    public void replace(byte[] image, StepUp proof) {
        stepUp.check(proof);
        byte[] picture = ImageCleaner.clean(image, LARGEST_SIDE);
        UUID id = Ids.next();
        sql.update(END);
        vault.put(id, picture);
        sql.update("insert into clinic_logo (clinic_id, id) values (bound_clinic(), ?)", id);
    }

    @Override
    public void remove(StepUp proof) {
        stepUp.check(proof);
        sql.update(END);
    }
}
