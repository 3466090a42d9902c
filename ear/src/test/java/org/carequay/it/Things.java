package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of what a clinic has, by the name that its resource has in the API. */
final class Things {
    /** Resource in the path → table. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("patients", "patient"),
            Map.entry("merges", "patient_merge"),
            Map.entry("duplicates", "duplicate_pair"),
            Map.entry("coverages", "patient_coverage"),
            Map.entry("contacts", "patient_contact"),
            Map.entry("cases", "case_file"),
            Map.entry("letters-of-protection", "letter_of_protection"),
            Map.entry("appointments", "appointment"),
            Map.entry("series", "appointment_series"),
            Map.entry("providers", "provider"),
            Map.entry("calendars", "calendar_feed"),
            Map.entry("waiting-screens", "waiting_screen"),
            Map.entry("visit-types", "visit_type"),
            Map.entry("resources", "resource"),
            Map.entry("availability-changes", "availability_change"),
            Map.entry("encounters", "encounter"),
            Map.entry("invoices", "invoice"),
            Map.entry("cheques", "cheque"),
            Map.entry("remittances", "remittance"),
            Map.entry("claims", "remittance_claim"),
            Map.entry("claim-files", "claim_file"),
            Map.entry("payments", "patient_payment"),
            Map.entry("payment-plans", "payment_plan"),
            Map.entry("invoice-requests", "invoice_request"),
            Map.entry("documents", "document"),
            Map.entry("statement-runs", "statement_run"),
            Map.entry("agency-handovers", "agency_handover"),
            Map.entry("texts", "statement_text"),
            Map.entry("holds", "statement_hold"),
            Map.entry("waitlist", "waitlist_entry"),
            Map.entry("messages", "message"),
            Map.entry("unknown-texts", "unknown_text"),
            Map.entry("notices", "staff_notice"),
            Map.entry("mailings", "mailing"),
            Map.entry("tasks", "task"),
            Map.entry("recalls", "recall"),
            Map.entry("recall-types", "recall_type"),
            Map.entry("recall-runs", "recall_run"),
            Map.entry("waitlist-offers", "waitlist_offer"),
            Map.entry("job-runs", "job_run"),
            Map.entry("vitals", "observation"),
            Map.entry("conditions", "condition"),
            Map.entry("medications", "medication_statement"),
            Map.entry("allergies", "allergy_intolerance"),
            Map.entry("service-requests", "service_request"),
            Map.entry("templates", "report_template"),
            Map.entry("letter-templates", "letter_template"),
            Map.entry("consents", "consent"),
            Map.entry("consent-requirements", "consent_requirement"),
            Map.entry("intake-packets", "intake_packet"),
            Map.entry("reports", "report"),
            Map.entry("report-macros", "report_macro"),
            Map.entry("report-sections", "report_section"),
            Map.entry("users", "account"),
            Map.entry("api-clients", "account"),
            Map.entry("care-team-members", "care_team_member"),
            Map.entry("access-requests", "care_access_request"),
            Map.entry("emergency-accesses", "emergency_access"),
            Map.entry("legal-holds", "legal_hold"),
            Map.entry("record-deletions", "record_deletion"),
            Map.entry("jobs", "patient_import"));

    private static final Pattern NAMED = Pattern.compile("\\{([^}]+)}");

    private Things() {}

    /** Something of that resource that the clinic has. */
    static String idOf(String resource, String clinic) throws SQLException {
        assertThat(TABLES).as("a table for " + resource).containsKey(resource);
        String id = RunningCareQuay.db()
                .one(
                        "select id from " + TABLES.get(resource)
                                + " where clinic_id = (select id from clinic where code = ?) order by id limit 1",
                        clinic);
        return id == null ? RunningCareQuay.db().one("select gen_random_uuid()") : id;
    }

    /** The path with an id in the place of each parameter, of the resource before it. */
    static String fillPath(String path, String clinic) throws SQLException {
        StringBuilder filled = new StringBuilder();
        String resource = null;
        for (String part : path.substring(1).split("/")) {
            filled.append('/');
            if (part.equals("{side}")) {
                filled.append("FRONT");
            } else if (part.startsWith("{")) {
                filled.append(idOf(resource, clinic)).append(part.substring(part.indexOf('}') + 1));
            } else {
                filled.append(part);
                resource = part;
            }
        }
        return filled.toString();
    }

    /** The text with an id in the place of each name of a resource in braces. */
    static String fill(String text, String clinic) throws SQLException {
        Matcher named = NAMED.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (named.find()) {
            named.appendReplacement(filled, idOf(named.group(1), clinic));
        }
        return named.appendTail(filled).toString();
    }
}
