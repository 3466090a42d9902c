package org.carequay.api.patient;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.api.paging.Versions;
import org.carequay.patient.MergeService;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientView;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients}. */
@Path("/v1/patients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class PatientResource {
    @EJB
    private PatientService patients;

    @EJB
    private MergeService merges;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(
            summary = "Search by name, birth date, phone, MRN, e-mail, case number, identifier or last four of SSN",
            description =
                    "Best answers first: exact, prefix, alike, misspelled; then by name. Counts to 1,000, 1,001 means more")
    public PageBody<PatientLine> find(
            @QueryParam("q") String text, @BeanParam PatientFilterQuery filter, @BeanParam PageQuery page) {
        return PageBody.of(patients.find(new PatientQuery(text, filter.filter(), page.request())), PatientLine::of);
    }

    @POST
    @Requires(Permission.PATIENT_WRITE)
    @Answers
    @Operation(summary = "Register a patient; likely duplicates are told, never refused")
    public PatientBody register(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, PatientInput input) {
        PatientDetails details = input.details();
        PatientView registered = patients.register(input.command(), IdempotencyKey.text(key));
        return PatientBody.of(registered, duplicates(details, registered.id()));
    }

    private List<DuplicateBody> duplicates(PatientDetails details, PatientId registered) {
        return patients.likelyDuplicates(details).stream()
                .filter(match -> !match.patient().id().equals(registered))
                .map(DuplicateBody::of)
                .toList();
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{id}")
    @Operation(
            summary = "The record; reading it is recorded. One that was merged names in mergedInto the one that stands")
    public PatientBody get(@PathParam("id") PatientId id) {
        PatientView view = patients.get(id);
        return view.mergedInto() == null
                ? PatientBody.of(view)
                : PatientBody.of(view, merges.survivorOf(id).orElse(null));
    }

    @PUT
    @Requires(Permission.PATIENT_WRITE)
    @Path("{id}")
    @Operation(summary = "Replace what the record says")
    public PatientBody update(
            @PathParam("id") PatientId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PatientInput input) {
        return PatientBody.of(patients.update(id, Versions.seen(input.version(), ifMatch), input.details()));
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{id}/opt-ins")
    @Operation(summary = "Every word of the patient about being contacted, the newest first")
    public PageBody<OptInBody> optIns(@PathParam("id") PatientId id) {
        return PageBody.all(patients.optInHistory(id), OptInBody::of);
    }
}
