package org.carequay.patient.internal;

import java.util.List;
import java.util.Map;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactRole;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.ImportField;
import org.carequay.patient.Relation;
import org.carequay.shared.Violation;

/** Reads from the cells of a row what pays for the patient and whom to turn to: one coverage, one emergency contact. */
final class CircleReading {
    private static final List<ImportField> COVERAGE =
            List.of(ImportField.PAYER, ImportField.MEMBER_ID, ImportField.GROUP_NUMBER);
    private static final List<ImportField> CONTACT =
            List.of(ImportField.EMERGENCY_NAME, ImportField.EMERGENCY_PHONE, ImportField.EMERGENCY_RELATION);

    private CircleReading() {}

    static List<CoverageDetails> coverage(MappedCells row, Map<String, ImportField> places) {
        if (!row.hasAny(COVERAGE)) {
            return List.of();
        }
        places.put("coverage[0].payer", ImportField.PAYER);
        places.put("coverage[0].memberId", ImportField.MEMBER_ID);
        places.put("coverage[0].groupNumber", ImportField.GROUP_NUMBER);
        return List.of(new CoverageDetails(
                CoverageOrder.PRIMARY,
                row.get(ImportField.PAYER),
                row.get(ImportField.MEMBER_ID),
                row.get(ImportField.GROUP_NUMBER),
                null,
                Relation.SELF,
                null,
                null));
    }

    static List<ContactDetails> contact(MappedCells row, List<Violation> misfits, Map<String, ImportField> places) {
        if (!row.hasAny(CONTACT)) {
            return List.of();
        }
        places.put("contact[0].name", ImportField.EMERGENCY_NAME);
        places.put("contact[0].phone", ImportField.EMERGENCY_PHONE);
        String relation = row.get(ImportField.EMERGENCY_RELATION);
        Relation understood = relation == null ? null : CellWords.relation(relation);
        if (relation != null && understood == null) {
            misfits.add(new Violation(ImportField.EMERGENCY_RELATION.key(), "unknown-value"));
        }
        return List.of(new ContactDetails(
                ContactRole.EMERGENCY,
                understood,
                row.get(ImportField.EMERGENCY_NAME),
                row.get(ImportField.EMERGENCY_PHONE),
                null,
                null));
    }
}
