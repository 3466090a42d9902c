package org.carequay.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.carequay.document.Seals.SealView;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.vault.Vault;

/** The seals of the bound clinic: certificates in the database, keys in the vault. */
@ApplicationScoped
public class SealRing {
    private static final String NEWEST =
            "select id from clinic_seal where clinic_id = bound_clinic() order by number desc limit 1";
    private static final String ALL =
            """
            select number, subject, fingerprint, valid_from, valid_to, certificate, self_signed
            from clinic_seal where clinic_id = bound_clinic() order by number desc""";
    private static final String KNOWN =
            "select 1 from clinic_seal where clinic_id = bound_clinic() and fingerprint = ?";
    /** Whoever comes second waits for the first, and then takes that one. */
    private static final String ALONE =
            "select 1 from pg_advisory_xact_lock(hashtextextended('seal:' || bound_clinic(), 0))";

    private static final String ADD =
            """
            insert into clinic_seal (clinic_id, id, number, subject, fingerprint, certificate, self_signed, valid_from, valid_to,
              created_at)
            select bound_clinic(), ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?
            from clinic_seal where clinic_id = bound_clinic()""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Vault vault;

    @Inject
    private ClinicService clinics;

    @Inject
    private Clock clock;

    private final Map<UUID, SealKey> opened = new ConcurrentHashMap<>();

    /** The one in use; the first is made now. */
    SealKey current() {
        Optional<UUID> newest = newest();
        if (newest.isEmpty()) {
            sql.first(ALONE, row -> 1);
            newest = newest();
        }
        UUID id =
                newest.orElseGet(() -> add(SealKey.selfSigned(clinics.current().legalName(), clock.now()), true));
        return opened.computeIfAbsent(
                id, known -> SealKey.ofVault(vault.find(known).orElseThrow().all()));
    }

    private Optional<UUID> newest() {
        return sql.first(NEWEST, row -> Columns.uuid(row, "id"));
    }

    UUID add(SealKey key, boolean selfSigned) {
        UUID id = Ids.next();
        X509Certificate certificate = key.certificate();
        vault.put(id, key.keyStore());
        sql.update(
                ADD,
                id,
                certificate.getSubjectX500Principal().getName(),
                SealKey.fingerprint(certificate),
                encoded(certificate),
                selfSigned,
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                clock.now());
        return id;
    }

    /** Whether this is the certificate of a seal of the clinic, in use or not. */
    boolean known(X509Certificate certificate) {
        return sql.first(KNOWN, row -> 1, SealKey.fingerprint(certificate)).isPresent();
    }

    List<SealView> all() {
        return sql.list(ALL, SealRing::view);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SealView view(ResultSet row) throws SQLException {
        return new SealView(
                row.getInt("number"),
                row.getString("subject"),
                row.getString("fingerprint"),
                Columns.instant(row, "valid_from"),
                Columns.instant(row, "valid_to"),
                row.getBytes("certificate"),
                row.getBoolean("self_signed"));
    }
}
