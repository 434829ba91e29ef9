package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.About;
import org.provenant.application.inspection.NoteList;
import org.provenant.application.inspection.NoteRow;
import org.provenant.application.inspection.WriteNote;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.web.platform.api.Items;

/** The notes of an inspection, for auditors alone. */
@Path("/inspections/{id}/notes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class InspectionNoteResource {

    @Inject
    NoteList notes;

    @Inject
    WriteNote writeNote;

    /** All of them. */
    @GET
    @Operation(
            operationId = "listNotes",
            summary = "List the notes of an inspection, the latest first; only auditors see them",
            description = "Ghi chú của kiểm tra viên.")
    public Items<NoteRow> list(@PathParam("id") InspectionId id) {
        return Items.all(notes.of(id));
    }

    /** Writes one. */
    @POST
    @Operation(
            operationId = "writeNote",
            summary = "Keep a note that only auditors see",
            description = "Ghi chú. The history keeps a salted hash of it, so that it cannot be changed unseen.")
    public Items<NoteRow> write(@PathParam("id") InspectionId id, NoteWriting writing) {
        writeNote.write(id, writing.text(), Objects.requireNonNullElse(writing.about(), About.NOTHING));
        return list(id);
    }

    /** @param about the record that it is about */
    public record NoteWriting(String text, @Nullable About about) {}
}
