package org.carequay.export.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.carequay.audit.AuditTrail;
import org.carequay.export.ClinicExports;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.vault.Intake;
import org.carequay.vault.Kept;
import org.carequay.vault.Vault;
import org.carequay.vault.VaultBytes;

/** Writes the archive into one end of a pipe while the vault encrypts what comes out of the other: it is never there in the clear. */
@Stateless
@PermitAll
@Local(ClinicExports.class)
public class ClinicExportsBean implements ClinicExports {
    private static final int PIPE = 1 << 16;

    @Inject
    private ClinicExportRows rows;

    @Inject
    private ClinicArchive archive;

    @Inject
    private Vault vault;

    @Inject
    private StepUpService stepUp;

    @Inject
    private AuditTrail audit;

    @Resource
    private ManagedExecutorService threads;

    /** An export with its bytes. */
    private record Ready(ClinicExportView export, VaultBytes bytes) implements File {
        @Override
        public void writeTo(OutputStream to) throws IOException {
            bytes.writeTo(to);
        }
    }

    @Override
    public List<ClinicExportView> all() {
        return rows.all();
    }

    @Override
    public UUID request(StepUp proof) {
        stepUp.check(proof);
        UUID id = Ids.next();
        rows.request(id);
        return id;
    }

    @Override
    public File latest(StepUp proof) {
        stepUp.check(proof);
        ClinicExportView export = rows.latest().orElseThrow(() -> new NotFound("export"));
        VaultBytes bytes = vault.find(export.id()).orElseThrow(() -> new NotFound("export"));
        audit.act("EXPORT", "clinic_export", export.id(), "{\"sha256\": \"" + export.sha256() + "\"}");
        return new Ready(export, bytes);
    }

    @Override
    public boolean begin(UUID id) {
        return rows.begin(id);
    }

    @Override
    public void make(UUID id) {
        try (Intake intake = vault.intake(id);
                PipedInputStream in = new PipedInputStream(PIPE)) {
            PipedOutputStream out = new PipedOutputStream(in);
            Future<Kept> taken = threads.submit(() -> intake.take(in));
            ClinicArchive.Totals totals;
            try (out) {
                totals = archive.writeTo(out);
            } catch (IOException | RuntimeException failure) {
                in.close();
                throw failure;
            }
            taken.get();
            rows.ready(id, intake, totals.rows(), totals.documents());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The export could not be kept", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void fail(UUID id) {
        rows.fail(id);
    }
}
