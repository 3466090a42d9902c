package org.carequay.api.task;

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
import java.util.Set;
import org.carequay.api.json.IdempotencyKey;
import org.carequay.api.paging.Answers;
import org.carequay.api.paging.PageBody;
import org.carequay.api.paging.PageQuery;
import org.carequay.api.paging.Versions;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.task.TaskId;
import org.carequay.task.TaskQuery;
import org.carequay.task.TaskQuery.Whose;
import org.carequay.task.TaskStatus;
import org.carequay.task.Tasks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/tasks}: what staff asks of one another. */
@Path("/v1/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
public class TaskResource {
    @EJB
    private Tasks tasks;

    /** What the list is narrowed by. */
    public static class Filter {
        @QueryParam("whose")
        private Whose whose;

        @QueryParam("patient")
        private PatientId patient;

        @QueryParam("status")
        private Set<TaskStatus> statuses;

        TaskQuery query(PageQuery page) {
            return new TaskQuery(
                    whose == null ? Whose.ALL : whose,
                    patient,
                    statuses == null ? Set.of() : statuses,
                    null,
                    page.request());
        }
    }

    /** An act that says nothing but which version it saw. */
    public record Step(Long version) {}

    @GET
    @Requires(Permission.TASK_READ)
    @Operation(
            summary =
                    "Tasks: what is open by its due day, then what ended; whose is MINE, ROLE or ALL; status may be given more than once")
    public PageBody<TaskBody> find(@BeanParam Filter filter, @BeanParam PageQuery page) {
        return PageBody.of(tasks.find(filter.query(page)), TaskBody::of);
    }

    @POST
    @Requires(Permission.TASK_WRITE)
    @Answers
    @Operation(summary = "Ask somebody, or whoever in a role takes it, to do something")
    public TaskBody add(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, TaskInput input) {
        return TaskBody.of(tasks.add(input.details(), IdempotencyKey.text(key)));
    }

    @GET
    @Requires(Permission.TASK_READ)
    @Path("{id}")
    @Operation(summary = "One task")
    public TaskBody get(@PathParam("id") TaskId id) {
        return TaskBody.of(tasks.get(id));
    }

    @PUT
    @Requires(Permission.TASK_WRITE)
    @Path("{id}")
    @Operation(summary = "Change an open task, or give it to somebody else")
    public TaskBody change(
            @PathParam("id") TaskId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TaskInput input) {
        return TaskBody.of(tasks.change(id, Versions.seen(input.version(), ifMatch), input.details()));
    }

    @POST
    @Requires(Permission.TASK_WRITE)
    @Path("{id}/take")
    @Operation(summary = "Make it the caller's")
    public TaskBody take(@PathParam("id") TaskId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        return TaskBody.of(tasks.take(id, Versions.seen(step.version(), ifMatch)));
    }

    @POST
    @Requires(Permission.TASK_WRITE)
    @Path("{id}/start")
    @Operation(summary = "Begin with it; what nobody has becomes the caller's")
    public TaskBody start(@PathParam("id") TaskId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        return move(id, ifMatch, step, TaskStatus.IN_PROGRESS);
    }

    @POST
    @Requires(Permission.TASK_WRITE)
    @Path("{id}/complete")
    @Operation(summary = "It is done")
    public TaskBody complete(@PathParam("id") TaskId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        return move(id, ifMatch, step, TaskStatus.COMPLETED);
    }

    @POST
    @Requires(Permission.TASK_WRITE)
    @Path("{id}/cancel")
    @Operation(summary = "It need not be done any more")
    public TaskBody cancel(@PathParam("id") TaskId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        return move(id, ifMatch, step, TaskStatus.CANCELLED);
    }

    @POST
    @Requires(Permission.TASK_WRITE)
    @Path("{id}/reopen")
    @Operation(summary = "It is to be done after all")
    public TaskBody reopen(@PathParam("id") TaskId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Step step) {
        return move(id, ifMatch, step, TaskStatus.REQUESTED);
    }

    private TaskBody move(TaskId id, String ifMatch, Step step, TaskStatus to) {
        return TaskBody.of(tasks.move(id, Versions.seen(step.version(), ifMatch), to));
    }
}
