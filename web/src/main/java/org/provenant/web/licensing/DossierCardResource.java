package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DescribeDossier;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.FillContent;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.DossierId;
import org.provenant.web.licensing.DossierResource.Goods;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** One dossier: what it asks for and what its papers say. */
@Path("/dossiers/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
public class DossierCardResource {

    @Inject
    DossierCard card;

    @Inject
    DescribeDossier describeDossier;

    @Inject
    FillContent fillContent;

    /** One dossier. */
    @GET
    @Operation(
            operationId = "getDossier",
            summary = "Get one dossier: goods, checklist, papers, content, rounds and deadlines",
            description =
                    "Xem một hồ sơ: hàng hóa, danh mục giấy tờ, nội dung, các lần nộp và thời hạn. Every rule comes"
                            + " with its source and certainty.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response get(@PathParam("id") DossierId id) {
        var dossier = card.get(id);
        return Answers.found(dossier, dossier.version());
    }

    /** Describes anew what it asks for. */
    @PUT
    @Operation(
            operationId = "describeDossier",
            summary = "Describe anew what a dossier asks for",
            description = "Sửa tên và hàng hóa của hồ sơ. Lines that are not named again are dropped.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response describe(
            @PathParam("id") DossierId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DescribedDossier dossier) {
        describeDossier.describe(new DescribeDossier.Command(
                id,
                RecordVersion.seen(seen),
                dossier.title(),
                dossier.goods().stream().map(Goods::described).toList()));
        return get(id);
    }

    /** Says what stands in its papers. */
    @PUT
    @Path("/content")
    @Operation(
            operationId = "fillDossier",
            summary = "Fill in fields of a dossier's papers",
            description =
                    "Điền nội dung hồ sơ theo từng mục. Days as `2026-12-31`, numbers with a point, ways of handling"
                            + " by name; an empty text empties a field; fields that are not named stay.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response fill(
            @PathParam("id") DossierId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Content content) {
        fillContent.fill(new FillContent.Command(id, RecordVersion.seen(seen), content.of()));
        return get(id);
    }

    /** What a dossier asks for now. */
    public record DescribedDossier(String title, List<Goods> goods) {}

    /** One field after the other. */
    public record Content(List<Said> fields) {

        Map<ContentField, @Nullable String> of() {
            var content = new EnumMap<ContentField, @Nullable String>(ContentField.class);
            fields.forEach(said -> content.put(said.field(), said.content()));
            return content;
        }
    }

    /** What a field says. */
    public record Said(ContentField field, @Nullable String content) {}
}
