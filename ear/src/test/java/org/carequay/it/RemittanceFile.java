package org.carequay.it;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes what an insurer would send: an 835 for a clinic. */
final class RemittanceFile {
    private final String tin;
    final String trace = "T" + UUID.randomUUID().toString().substring(0, 12);
    private final List<String> claims = new ArrayList<>();
    private BigDecimal amount = BigDecimal.ZERO;
    private String procedure = "99204";

    RemittanceFile(String tin) {
        this.tin = tin;
    }

    /** What the claims that follow are paid for: a code and its modifiers, with colons between. */
    RemittanceFile of(String codeAndModifiers) {
        procedure = codeAndModifiers;
        return this;
    }

    /** A claim; {@code adjustments} are CAS segments. */
    RemittanceFile claim(
            String number, String status, BigDecimal charged, String paid, String family, String... adjustments) {
        amount = amount.add(new BigDecimal(paid));
        claims.add("CLP*" + number + "*" + status + "*" + charged + "*" + paid + "**12*ICN" + number + "*11*1");
        claims.add("NM1*QC*1*" + family + "*ANA");
        claims.add("SVC*HC:" + procedure + "*" + charged + "*" + paid);
        claims.addAll(List.of(adjustments));
        return this;
    }

    String text() {
        List<String> inner = new ArrayList<>(List.of(
                "ST*835*0001",
                "BPR*I*" + amount + "*C*" + (amount.signum() == 0 ? "NON" : "CHK") + "************20261120",
                "TRN*1*" + trace + "*1512345678",
                "N1*PR*Zz Mutual",
                "N1*PE*Clinic*FI*" + tin,
                "LX*1"));
        inner.addAll(claims);
        inner.add("SE*" + (inner.size() + 1) + "*0001");
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261120*1200*^*00501*000000101*0*P*:~"
                + "GS*HP*PAYER*CLINIC*20261120*1200*101*X*005010X221A1~"
                + String.join("~", inner)
                + "~GE*1*101~IEA*1*000000101~";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }
}
