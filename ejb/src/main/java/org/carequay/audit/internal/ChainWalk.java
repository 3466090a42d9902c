package org.carequay.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import org.carequay.tenancy.AuditProofs;
import org.carequay.tenancy.Columns;

/**
 * Goes along a chain, to its end also where something does not fit: what was broken once is broken for ever, and what is changed
 * afterwards has to be found, too.
 */
final class ChainWalk {
    private static final String OWNER = "carequay_owner";

    private final SortedMap<Long, byte[]> anchored;
    private final AuditProofs proofs;
    private final MessageDigest digest = sha256();
    private byte[] last = {0};
    private long seq;
    private int compared;
    private int breaks;
    private String firstBroken;

    /** @param anchored what was kept of the chain outside the database: hash of each position that was its end once */
    ChainWalk(SortedMap<Long, byte[]> anchored, AuditProofs proofs) {
        this.anchored = anchored;
        this.proofs = proofs;
    }

    /** Takes the next link with its event; at last the events without a link. */
    void check(ResultSet row) throws SQLException {
        long position = row.getLong("seq");
        boolean fits = position == seq + 1;
        if (position > 0) {
            fits &= fits(row, position);
            seq = position;
        }
        if (!fits) {
            add(row.getString("id"));
        }
    }

    private boolean fits(ResultSet row, long position) throws SQLException {
        byte[] link = row.getBytes("hash");
        byte[] kept = anchored.get(position);
        boolean fits = row.getBoolean("present") && row.getBoolean("genuine") && proved(row);
        if (row.getBoolean("present")) {
            digest.update(last);
            fits &= MessageDigest.isEqual(
                    digest.digest(row.getString("canonical").getBytes(StandardCharsets.UTF_8)), link);
        }
        if (kept != null) {
            compared++;
            fits &= MessageDigest.isEqual(link, kept);
        }
        last = link;
        return fits;
    }

    private boolean proved(ResultSet row) throws SQLException {
        String request = row.getString("request_id");
        if (request == null) {
            return "DATABASE".equals(row.getString("role")) && OWNER.equals(row.getString("actor"));
        }
        return proofs.of(Columns.uuid(row, "account_id"), request).equals(row.getString("proof"))
                && row.getString("xid").equals(row.getString("first_xid"));
    }

    /** @param unreadable the line of what is kept outside the database that cannot be read, or 0 */
    void end(int unreadable) {
        if (!anchored.isEmpty() && anchored.lastKey() > seq) {
            add("end of the chain, after position " + seq);
        }
        if (unreadable > 0) {
            add("line " + unreadable + " of what is kept outside the database");
        }
    }

    private void add(String where) {
        breaks++;
        if (firstBroken == null) {
            firstBroken = where;
        }
    }

    /** Where the first thing does not fit, or null. */
    String firstBroken() {
        return firstBroken;
    }

    int breaks() {
        return breaks;
    }

    int compared() {
        return compared;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
