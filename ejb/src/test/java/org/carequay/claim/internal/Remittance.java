package org.carequay.claim.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes 835 files for tests, by hand, so that they can be wrong. */
final class Remittance {
    String payeeTin = "11-3456789";
    String trace = "CHK1001";
    String amount = "0";
    String guide = "005010X221A1";
    final List<String> body = new ArrayList<>();

    Remittance paying(String total) {
        amount = total;
        return this;
    }

    /** A claim with its segments below it. */
    Remittance claim(String reference, String status, String charged, String paid, String... below) {
        body.add("CLP*" + reference + "*" + status + "*" + charged + "*" + paid + "**12*ICN" + reference + "*11*1");
        body.addAll(List.of(below));
        if (below.length == 0 || !below[0].startsWith("NM1")) {
            body.add("NM1*QC*1*DOE*JANE");
        }
        return this;
    }

    Remittance with(String segment) {
        body.add(segment);
        return this;
    }

    byte[] file() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    String text() {
        List<String> inner = new ArrayList<>(List.of(
                "ST*835*0001",
                "BPR*I*" + amount + "*C*ACH*CCP*01*999999992*DA*123456*1512345678**01*999988880*DA*98765*20261120",
                "TRN*1*" + trace + "*1512345678",
                "DTM*405*20261120",
                "N1*PR*Test Mutual",
                "N3*1 Main St",
                "N4*Queens*NY*11101",
                "PER*BL*Desk*TE*8005551212",
                "N1*PE*Eastside Injury Clinic*FI*" + payeeTin,
                "LX*1"));
        inner.addAll(body);
        inner.add("SE*" + (inner.size() + 1) + "*0001");
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261120*1200*^*00501*000000101*0*P*:~"
                + "GS*HP*PAYER*CLINIC*20261120*1200*101*X*" + guide + "~"
                + String.join("~", inner)
                + "~GE*1*101~IEA*1*000000101~";
    }
}
