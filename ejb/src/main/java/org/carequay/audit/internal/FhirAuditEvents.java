package org.carequay.audit.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import org.carequay.audit.AuditEventView;
import org.carequay.shared.Json;

/** Writes events as a FHIR R4 Bundle of AuditEvent (hl7.org/fhir/R4/auditevent.html). Values before and after stay in the CSV. */
final class FhirAuditEvents implements AutoCloseable {
    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String ROWS = "urn:carequay:table";
    private final JsonGenerator json;

    FhirAuditEvents(OutputStream out) {
        json = Json.createGenerator(out);
        json.writeStartObject()
                .write("resourceType", "Bundle")
                .write("type", "collection")
                .writeStartArray("entry");
    }

    void add(AuditEventView event) {
        JsonObjectBuilder resource = Json.createObjectBuilder()
                .add("resourceType", "AuditEvent")
                .add("id", Long.toString(event.id()))
                .add("type", type(event.action()))
                .add("subtype", Json.createArrayBuilder().add(coding("urn:carequay:act", event.action())))
                .add("action", action(event.action()))
                .add("recorded", event.at().toString())
                .add("outcome", event.action().matches("REFUSED|.*_(FAILED|LOCKED|REFUSED|MISSED)") ? "4" : "0")
                .add("agent", Json.createArrayBuilder().add(agent(event)))
                .add(
                        "source",
                        Json.createObjectBuilder()
                                .add("observer", Json.createObjectBuilder().add("display", "CareQuay")))
                .add("entity", entities(event));
        json.write(Json.createObjectBuilder().add("resource", resource).build());
    }

    @Override
    public void close() {
        json.writeEnd().writeEnd().flush();
    }

    private static JsonObjectBuilder agent(AuditEventView event) {
        JsonObjectBuilder agent = Json.createObjectBuilder()
                .add(
                        "role",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("text", event.role())));
        if (event.account() != null) {
            agent.add("who", what("urn:carequay:account", event.account()));
        }
        return agent.add("name", event.actor()).add("requestor", true);
    }

    /** The row, and the patient it is about. */
    private static JsonArrayBuilder entities(AuditEventView event) {
        JsonArrayBuilder entities = Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("what", what(ROWS, event.entityId()))
                        .add("name", event.entity()));
        if (event.patient() != null) {
            entities.add(Json.createObjectBuilder()
                    .add("what", what("urn:carequay:patient", event.patient()).add("type", "Patient"))
                    .add("role", coding("http://terminology.hl7.org/CodeSystem/object-role", "1")));
        }
        return entities;
    }

    /** @param value null where there is no one row */
    private static JsonObjectBuilder what(String system, String value) {
        JsonObjectBuilder identifier = Json.createObjectBuilder().add("system", system);
        if (value != null) {
            identifier.add("value", value);
        }
        return Json.createObjectBuilder().add("identifier", identifier);
    }

    private static JsonObjectBuilder type(String action) {
        return action.startsWith("SIGN_IN") || action.startsWith("SECOND_FACTOR") || action.startsWith("STEP_UP")
                ? coding(DICOM, "110114")
                : coding(TYPES, "rest");
    }

    private static JsonObjectBuilder coding(String system, String code) {
        return Json.createObjectBuilder().add("system", system).add("code", code);
    }

    private static String action(String action) {
        return switch (action) {
            case "CREATE" -> "C";
            case "READ", "SEARCH", "EXPORT" -> "R";
            case "UPDATE" -> "U";
            case "DELETE" -> "D";
            default -> "E";
        };
    }
}
