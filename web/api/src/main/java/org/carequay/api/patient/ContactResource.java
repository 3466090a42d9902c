package org.carequay.api.patient;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.Versions;
import org.carequay.patient.ContactId;
import org.carequay.patient.ContactService;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/patients/{patient}/contacts}. */
@Path("/v1/patients/{patient}/contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class ContactResource {
    @EJB
    private ContactService contacts;

    @PathParam("patient")
    private PatientId patient;

    @GET
    @Requires(Permission.PATIENT_READ)
    @Operation(summary = "Whom to turn to about the patient")
    public PageBody<ContactBody> list() {
        return PageBody.all(contacts.of(patient), ContactBody::of);
    }

    @GET
    @Requires(Permission.PATIENT_READ)
    @Path("{id}")
    @Operation(summary = "One contact")
    public ContactBody get(@PathParam("id") ContactId id) {
        return ContactBody.of(contacts.get(patient, id));
    }

    @POST
    @Requires(Permission.PATIENT_WRITE)
    @Answers
    @Operation(summary = "Add a contact")
    public ContactBody add(ContactInput input) {
        return ContactBody.of(contacts.add(patient, input.details()));
    }

    @PUT
    @Requires(Permission.PATIENT_WRITE)
    @Path("{id}")
    @Operation(summary = "Replace what a contact says")
    public ContactBody update(
            @PathParam("id") ContactId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ContactInput input) {
        return ContactBody.of(contacts.update(patient, id, Versions.seen(input.version(), ifMatch), input.details()));
    }

    @POST
    @Requires(Permission.PATIENT_WRITE)
    @Path("{id}/end")
    @Operation(summary = "It no longer holds")
    public ContactBody end(
            @PathParam("id") ContactId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, VersionInput input) {
        contacts.end(patient, id, Versions.seen(input.version(), ifMatch));
        return ContactBody.of(contacts.get(patient, id));
    }
}
