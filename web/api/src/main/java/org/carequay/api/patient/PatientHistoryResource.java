package org.carequay.api.patient;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.audit.AccessHistory;
import org.carequay.insight.PatientTimeline;
import org.carequay.insight.TimelineEntry;
import org.carequay.insight.TimelineKind;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/timeline} and {@code /access-history}. */
@Path("/v1/patients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class PatientHistoryResource {
    private static final int PERSONS_AND_DAYS = 200;

    @EJB
    private PatientService patients;

    @EJB
    private PatientTimeline timeline;

    @EJB
    private AccessHistory accesses;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{patient}/timeline")
    @Operation(summary = "What happened around the patient, newest first, as far as the caller may see it")
    public PageBody<TimelineEntry> timeline(
            @PathParam("patient") PatientId patient, @QueryParam("kind") TimelineKind kind, @BeanParam PageQuery page) {
        Set<TimelineKind> kinds = kind == null ? Set.of() : Set.of(kind);
        return PageBody.of(timeline.find(patient, kinds, page.request()), Function.identity());
    }

    @GET
    @Requires(Permission.AUDIT_READ)
    @Path("{patient}/access-history")
    @Operation(
            summary = "Who has seen or changed the record, by person and day, the latest 200; asking is recorded too")
    public PageBody<AccessHistory.Visit> accessHistory(@PathParam("patient") PatientId patient) {
        patients.get(patient);
        List<AccessHistory.Visit> visits = accesses.ofPatient(patient.value(), PERSONS_AND_DAYS);
        return PageBody.all(visits, Function.identity());
    }
}
