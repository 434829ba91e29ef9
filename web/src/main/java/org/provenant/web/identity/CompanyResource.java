package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.RegisterCompany;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.organisation.CompanyRow;
import org.provenant.application.organisation.CompanySort;
import org.provenant.application.organisation.CorrectCompany;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The legal entities of the installation. */
@Path(CompanyResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Companies", description = "Legal entities · Doanh nghiệp")
public class CompanyResource {

    static final String LIST = "/companies";

    @Inject
    CompanyList companies;

    @Inject
    RegisterCompany registerCompany;

    @Inject
    CorrectCompany correctCompany;

    /** All legal entities. */
    @GET
    @Operation(
            operationId = "listCompanies",
            summary = "List all legal entities of the installation",
            description = "Danh sách doanh nghiệp. For administrators; `/me` tells everybody their own companies.")
    public Items<CompanyRow> list(
            @QueryParam("q") @Parameter(description = "Words in name, tax code, address or representative") @Nullable
                    String words,
            @QueryParam("sort") @DefaultValue("NAME") CompanySort sort,
            @BeanParam Paging paging) {
        return Items.of(companies.find(words, paging.by(sort), paging.size(), paging.after()));
    }

    /** One legal entity. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getCompany", summary = "Get one legal entity", description = "Xem một doanh nghiệp.")
    @APIResponseSchema(CompanyRow.class)
    public Response get(@PathParam("id") CompanyId id) {
        var company = companies.get(id);
        return Answers.found(company, company.version());
    }

    /** Takes a legal entity into the register. */
    @POST
    @Operation(
            operationId = "registerCompany",
            summary = "Add a legal entity",
            description = "Thêm doanh nghiệp. Whoever adds it becomes its record keeper and compliance officer.")
    @APIResponseSchema(value = CompanyRow.class, responseCode = "201")
    public Response register(NewCompany company) {
        var id = registerCompany.register(new Company.Facts(
                company.name(),
                company.taxCode(),
                company.address(),
                company.representative(),
                company.representativeTitle(),
                company.exportProcessing()));
        var made = companies.get(id);
        return Answers.made(LIST, id, made, made.version());
    }

    /** Takes over what a changed business registration says. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "correctCompany",
            summary = "Correct what the business registration says of a legal entity",
            description = "Sửa thông tin doanh nghiệp theo đăng ký kinh doanh.")
    @APIResponseSchema(CompanyRow.class)
    public Response correct(
            @PathParam("id") CompanyId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedCompany company) {
        var facts = new Company.Facts(
                company.name(),
                company.taxCode(),
                company.address(),
                company.representative(),
                company.representativeTitle(),
                company.exportProcessing());
        correctCompany.correct(new CorrectCompany.Command(id, RecordVersion.seen(seen), facts, company.reason()));
        return get(id);
    }

    /**
     * @param representative the legal representative who signs reports
     * @param exportProcessing whether it is an export-processing enterprise (DNCX)
     */
    public record NewCompany(
            String name,
            TaxCode taxCode,
            String address,
            String representative,
            @Nullable String representativeTitle,
            Boolean exportProcessing) {}

    /** What the registration says now, and why it is changed here. */
    public record CorrectedCompany(
            String name,
            TaxCode taxCode,
            String address,
            String representative,
            @Nullable String representativeTitle,
            Boolean exportProcessing,
            Reason reason) {}
}
