package org.provenant.web.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.web.platform.PointAddress;
import org.provenant.web.platform.api.BearerFilter;
import org.provenant.web.platform.api.Problem;

/** The OpenAPI document: paths and schemas from the code, words from its annotations, examples from a real run. */
final class ApiDocument {

    private static final String ABOUT = """
            The register of used IT equipment for programs: the same use cases as the pages, the same rights, the same
            history. / Sổ theo dõi thiết bị CNTT đã qua sử dụng, dành cho các chương trình.

            - **Signing in**: `POST /tokens` with user name and password (HTTP Basic) gives a bearer token for 12 hours.
            - **Companies**: whoever has roles in several chooses one with the header `Provenant-Company`.
            - **Refusals** are problems (RFC 9457) in the language of `Accept-Language`, Vietnamese by default. `type`
              leads to an explanation, `rule` and `values` are for programs, `errors` names every wrong field by its
              place in the body.
            - **Lists** come in parts: give `next` as `after` for the following one.
            - **Edits** send the ETag that they have seen as `If-Match` and a reason that stands in the history.
            - **JSON**: days as `2026-01-31`, decimals exact, unknown fields refused, empty fields left out.
            """;

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final ApiSchemas schemas = new ApiSchemas();
    private final ApiExamples examples = new ApiExamples();
    private final ApiRefusals refusals = new ApiRefusals();
    private final Collection<Class<?>> resources;

    /** @param resources classes that answer for parts of the API */
    ApiDocument(Collection<Class<?>> resources) {
        this.resources = resources;
    }

    ObjectNode write() {
        var document = json.objectNode().put("openapi", "3.0.3");
        document.putObject("info")
                .put("title", "Provenant")
                .put("version", "1")
                .put("description", ABOUT)
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray("bearer");
        document.set("tags", tags());
        var paths = document.putObject("paths");
        resources.stream().flatMap(ApiOperation::of).sorted().forEach(operation -> paths.withObjectProperty(
                        operation.path())
                .set(operation.verb(), operation(operation)));
        document.set("components", components());
        return document;
    }

    private JsonNode tags() {
        var described = new TreeMap<String, String>();
        for (var resource : resources) {
            var tag = resource.getAnnotation(Tag.class);
            if (!tag.description().isEmpty()) {
                described.put(tag.name(), tag.description());
            }
        }
        var tags = json.arrayNode();
        described.forEach(
                (name, description) -> tags.addObject().put("name", name).put("description", description));
        return tags;
    }

    private ObjectNode components() {
        var components = json.objectNode();
        schemas.of(Problem.class);
        components.set("responses", refusals.write());
        var named = components.putObject("schemas");
        schemas.named().forEach(named::set);
        var schemes = components.putObject("securitySchemes");
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "Token from `POST /api/v1/tokens`");
        schemes.putObject("basic").put("type", "http").put("scheme", "basic").put("description", "Name and password");
        return components;
    }

    private ObjectNode operation(ApiOperation operation) {
        var words = operation.words();
        var written = json.objectNode()
                .put("operationId", words.operationId())
                .put("summary", words.summary())
                .put("description", words.description());
        written.putArray("tags")
                .add(operation
                        .method()
                        .getDeclaringClass()
                        .getAnnotation(Tag.class)
                        .name());
        if (operation.isOpen()) {
            var security = written.putArray("security");
            if (operation.hasBasic()) {
                security.addObject().putArray("basic");
            }
        }
        var parameters = written.putArray("parameters");
        operation.parameters().forEach(parameter -> parameter(parameter, parameters::add));
        if (!operation.isOpen()) {
            parameters.add(companyHeader());
        }
        if (!operation.isOpen() && operation.verb().equals("get")) {
            parameters.add(dayParameter());
            parameters.add(readingParameter());
        }
        if (operation.hasBody()) {
            written.set("requestBody", body(operation));
        }
        var responses = written.putObject("responses");
        responses.set(operation.status(), answer(operation));
        if (operation.isConditional()) {
            parameters.add(conditionHeader());
            responses
                    .putObject(Integer.toString(Status.NOT_MODIFIED.getStatusCode()))
                    .put("description", "Unchanged: the caller has these bytes already");
        }
        refusals.of(operation).forEach(status -> responses
                .putObject(Integer.toString(status))
                .put("$ref", "#/components/responses/" + ApiRefusals.name(status)));
        return written;
    }

    private ObjectNode companyHeader() {
        var header = json.objectNode()
                .put("name", BearerFilter.COMPANY)
                .put("in", "header")
                .put("description", "Company to act for, if the user has roles in several");
        header.putObject("schema").put("type", "integer").put("format", "int64");
        return header;
    }

    private ObjectNode dayParameter() {
        var day = json.objectNode()
                .put("name", PointAddress.DAY)
                .put("in", "query")
                .put("description", "Answer as it stood at the end of this day in Vietnam, instead of now");
        day.putObject("schema").put("type", "string").put("format", "date");
        return day;
    }

    private ObjectNode readingParameter() {
        var reading = json.objectNode()
                .put("name", PointAddress.READING)
                .put("in", "query")
                .put(
                        "description",
                        "With `" + PointAddress.DAY + "`: `then`, what had been recorded by that day, or `now`, what is"
                                + " known of it today");
        var schema = reading.putObject("schema").put("type", "string").put("default", "then");
        schema.putArray("enum").add("then").add("now");
        return reading;
    }

    private ObjectNode conditionHeader() {
        var header = json.objectNode()
                .put("name", HttpHeaders.IF_NONE_MATCH)
                .put("in", "header")
                .put("description", "ETag of the file that the caller has already");
        header.putObject("schema").put("type", "string");
        return header;
    }

    private void parameter(AnnotatedElement element, Consumer<JsonNode> add) {
        var path = element.getAnnotation(PathParam.class);
        var query = element.getAnnotation(QueryParam.class);
        var header = element.getAnnotation(HeaderParam.class);
        if (path != null) {
            add.accept(parameter(element, path.value(), "path").put("required", true));
        } else if (query != null) {
            add.accept(parameter(element, query.value(), "query"));
        } else if (header != null && header.value().equals(BearerFilter.COMPANY)) {
            add.accept(companyHeader());
        } else if (header != null && !header.value().equals(HttpHeaders.AUTHORIZATION)) {
            add.accept(parameter(element, header.value(), "header")
                    .put("required", header.value().equals(HttpHeaders.IF_MATCH)));
        }
    }

    private ObjectNode parameter(AnnotatedElement element, String name, String in) {
        var written = json.objectNode().put("name", name).put("in", in);
        var words = element.getAnnotation(Parameter.class);
        if (words != null) {
            written.put("description", words.description());
        } else if (name.equals("sort")) {
            written.put("description", "Column that orders the list");
        } else if (in.equals("path")) {
            written.put("description", "Number of the record");
        } else if (name.equals(HttpHeaders.IF_MATCH)) {
            written.put("description", "ETag of the record as it was seen").put("example", "\"1\"");
        }
        var schema = schemas.of(typeOf(element));
        var usual = element.getAnnotation(DefaultValue.class);
        if (usual != null && !schema.has("$ref")) {
            schema.set("default", usual(usual.value(), schema.path("type").asText()));
        } else if (usual != null) {
            written.put("description", written.path("description").asText() + "; usually `" + usual.value() + "`");
        }
        written.set("schema", schema);
        return written;
    }

    private JsonNode usual(String value, String type) {
        return switch (type) {
            case "boolean" -> json.booleanNode(Boolean.parseBoolean(value));
            case "integer" -> json.numberNode(Integer.parseInt(value));
            default -> json.textNode(value);
        };
    }

    private static Type typeOf(AnnotatedElement element) {
        return element instanceof Field field
                ? field.getGenericType()
                : ((java.lang.reflect.Parameter) element).getParameterizedType();
    }

    private ObjectNode body(ApiOperation operation) {
        var body = json.objectNode().put("required", true);
        var content = body.putObject("content").putObject(operation.consumes());
        content.set("schema", operation.body().map(schemas::of).orElseGet(() -> form(operation)));
        var example = examples.request(operation.words().operationId());
        if (example != null) {
            content.set("example", example);
        }
        return body;
    }

    private ObjectNode form(ApiOperation operation) {
        var schema = json.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = json.arrayNode();
        for (var part : operation.formParts()) {
            var name = part.getAnnotation(FormParam.class).value();
            var words = part.getAnnotation(Parameter.class);
            var property = properties.putObject(name).put("type", "string").put("description", words.description());
            if (typeOf(part) == EntityPart.class) {
                property.put("format", "binary");
            }
            if (words.required()) {
                required.add(name);
            }
        }
        schema.set("required", required);
        return schema;
    }

    private ObjectNode answer(ApiOperation operation) {
        var answer = json.objectNode().put("description", operation.words().summary());
        var content = answer.putObject("content").putObject(operation.produces());
        if (operation.produces().equals(MediaType.APPLICATION_JSON)) {
            content.set("schema", schemas.of(operation.answer()));
        } else {
            content.putObject("schema").put("type", "string").put("format", "binary");
        }
        var example = examples.answer(operation.words().operationId());
        if (example != null) {
            content.set("example", example);
        }
        return answer;
    }
}
