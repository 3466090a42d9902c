package org.carequay.claim.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.carequay.claim.model.Advice;
import org.carequay.claim.model.AdvisedAdjustment;
import org.carequay.claim.model.AdvisedClaim;
import org.carequay.claim.model.AdvisedOffset;
import org.carequay.claim.model.AdvisedService;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** Makes advice of the segments of an 835; each transaction is one payment. What cannot be read is noted in the check. */
final class AdviceReader {
    private static final Set<String> SERVICE_DAYS = Set.of("232", "150", "472");
    private static final BigDecimal MOST = new BigDecimal("9999999999");
    private final InvalidInput.Check check;
    private final List<Advice> read = new ArrayList<>();

    private int start;
    private Money amount;
    private String method;
    private LocalDate paidOn;
    private String traceNo;
    private String payerName;
    private String payerId;
    private String payeeNpi;
    private String payeeTin;
    private boolean payee;
    private final List<AdvisedClaim> claims = new ArrayList<>();
    private final List<AdvisedOffset> offsets = new ArrayList<>();

    private Segment claim;
    private String family;
    private String given;
    private LocalDate serviceFrom;
    private Segment service;
    private Money charged;
    private Money paid;
    private String lineReference;
    private final List<AdvisedAdjustment> ofService = new ArrayList<>();
    private final List<AdvisedAdjustment> adjustments = new ArrayList<>();
    private final List<AdvisedService> services = new ArrayList<>();

    private AdviceReader(InvalidInput.Check check) {
        this.check = check;
    }

    static List<Advice> read(List<Segment> segments, InvalidInput.Check check) {
        AdviceReader reader = new AdviceReader(check);
        segments.forEach(reader::segment);
        return reader.read;
    }

    private void segment(Segment at) {
        switch (at.id()) {
            case "ST" -> begin(at);
            case "BPR" -> payment(at);
            case "TRN" -> {
                traceNo = at.get(2);
                payerId = at.get(3);
            }
            case "N1" -> party(at);
            case "REF" -> reference(at);
            case "CLP" -> {
                endClaim();
                claim = at;
            }
            case "NM1" -> patient(at);
            case "DTM" -> day(at);
            case "SVC" -> service(at);
            case "CAS" -> adjustments(at);
            case "PLB" -> offsets(at);
            case "SE" -> end();
            default -> {
                // Tells nothing that is booked.
            }
        }
    }

    private void begin(Segment at) {
        start = at.position();
        amount = null;
        method = null;
        paidOn = null;
        traceNo = null;
        payerName = null;
        payerId = null;
        payeeNpi = null;
        payeeTin = null;
        payee = false;
        claims.clear();
        offsets.clear();
    }

    private void payment(Segment at) {
        start = at.position();
        amount = money(at, 2);
        if ("D".equals(at.get(3)) && amount != null) {
            amount = amount.negate();
        }
        method = at.get(4);
        paidOn = day(at, 16);
        check.that(paidOn != null, where(at, 16), "required");
    }

    private void party(Segment at) {
        payee = "PE".equals(at.get(1));
        if ("PR".equals(at.get(1))) {
            payerName = at.get(2);
        } else if (payee && "XX".equals(at.get(3))) {
            payeeNpi = at.get(4);
        } else if (payee && "FI".equals(at.get(3))) {
            payeeTin = at.get(4);
        }
    }

    private void reference(Segment at) {
        if (claim == null && payee && "TJ".equals(at.get(1))) {
            payeeTin = at.get(2);
        } else if (service != null && "6R".equals(at.get(1))) {
            lineReference = at.get(2);
        }
    }

    private void patient(Segment at) {
        if (at.is("NM1", "QC")) {
            family = at.get(3);
            given = at.get(4);
        }
    }

    private void day(Segment at) {
        if (claim != null && SERVICE_DAYS.contains(at.get(1))) {
            LocalDate day = day(at, 2);
            if (day != null && (serviceFrom == null || day.isBefore(serviceFrom))) {
                serviceFrom = day;
            }
        }
    }

    private void service(Segment at) {
        endService();
        service = at;
        lineReference = null;
        ofService.clear();
        charged = money(at, 2);
        paid = at.get(3) == null ? Money.ZERO : money(at, 3);
    }

    private void endService() {
        if (service != null && charged != null && paid != null) {
            services.add(new AdvisedService(
                    service.position(),
                    code(service),
                    procedure(service),
                    charged,
                    paid,
                    service.get(5),
                    lineReference,
                    ofService));
        }
        service = null;
    }

    private static List<String> procedure(Segment at) {
        return IntStream.rangeClosed(2, 6)
                .mapToObj(component -> at.get(1, component))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String code(Segment at) {
        return at.get(1, 3) == null ? at.get(1, 2) : at.get(1, 2) + " " + at.get(1, 3);
    }

    private void adjustments(Segment at) {
        for (int i = 2; i + 1 <= at.elements().size(); i += 3) {
            if (at.get(i) != null || at.get(i + 1) != null) {
                Money much = money(at, i + 1);
                check.required(where(at, i), at.get(i));
                if (much != null && at.get(i) != null) {
                    AdvisedAdjustment why =
                            new AdvisedAdjustment(service == null ? null : code(service), at.get(1), at.get(i), much);
                    adjustments.add(why);
                    if (service != null) {
                        ofService.add(why);
                    }
                }
            }
        }
    }

    private void offsets(Segment at) {
        endClaim();
        for (int i = 3; i + 1 <= at.elements().size(); i += 2) {
            if (at.get(i) != null) {
                Money much = money(at, i + 1);
                if (much != null) {
                    offsets.add(new AdvisedOffset(at.get(i), at.get(i, 2), much));
                }
            }
        }
    }

    private void endClaim() {
        endService();
        if (claim != null) {
            Money allCharged = money(claim, 3);
            Money allPaid = money(claim, 4);
            if (allCharged != null && allPaid != null) {
                claims.add(new AdvisedClaim(
                        claim.position(),
                        claim.get(1),
                        claim.get(2),
                        allCharged,
                        allPaid,
                        claim.get(7),
                        family,
                        given,
                        serviceFrom,
                        adjustments,
                        services));
            }
        }
        claim = null;
        family = null;
        given = null;
        serviceFrom = null;
        adjustments.clear();
        services.clear();
    }

    private void end() {
        endClaim();
        String at = "segment " + start + " ";
        check.required(at + "BPR02", amount)
                .required(at + "BPR04", method)
                .required(at + "TRN02", traceNo)
                .required(at + "N1*PR", payerName);
        if (amount != null && method != null && paidOn != null && traceNo != null && payerName != null) {
            String known = payerId == null ? payerName : payerId;
            read.add(new Advice(
                    start, amount, method, paidOn, traceNo, payerName, known, payeeNpi, payeeTin, claims, offsets));
        }
    }

    /** The amount, or null when there is none that can be booked; that is noted. */
    private Money money(Segment at, int element) {
        String text = at.get(element);
        check.required(where(at, element), text);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal amountRead = new BigDecimal(text);
            boolean sane = amountRead.abs().compareTo(MOST) <= 0
                    && amountRead.stripTrailingZeros().scale() <= 2;
            check.that(sane, where(at, element), "out-of-range");
            return sane ? Money.of(amountRead) : null;
        } catch (NumberFormatException wrong) {
            check.that(false, where(at, element), "x12-element");
            return null;
        }
    }

    private LocalDate day(Segment at, int element) {
        String text = at.get(element);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException wrong) {
            check.that(false, where(at, element), "x12-element");
            return null;
        }
    }

    private static String where(Segment at, int element) {
        return String.format("segment %d %s%02d", at.position(), at.id(), element);
    }
}
