package org.provenant.testbed;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HeaderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.identity.Role;

/** A program that calls the API. Every answer is compared with what the server's own document promises. */
public final class Program {

    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .headerConfig(
                    HeaderConfig.headerConfig().overwriteHeadersWithName("Accept-Language", "Content-Type", "Accept"))
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8))
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE));

    private Program() {}

    /** Calls without a token. */
    public static RequestSpecification stranger() {
        return RestAssured.given()
                .config(UTF_8)
                .baseUri(TestServer.address("/api/v1").toString())
                .header("Accept-Language", "en")
                .filter(AnswersAsDocumented.promised());
    }

    /** Calls with a token. */
    public static RequestSpecification with(String token) {
        return stranger().header("Authorization", "Bearer " + token);
    }

    /** Calls of whoever has this role in the company of the demo data. */
    public static RequestSpecification as(Role role) {
        return with(token(ExampleAccounts.loginOf(role)));
    }

    /** Calls of the first administrator, {@code admin}. */
    public static RequestSpecification admin() {
        return with(token("admin"));
    }

    /** A fresh token for a user. */
    public static String token(String login) {
        return stranger()
                .header("Authorization", basic(login, TestServer.PASSWORD))
                .post("/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** Name and password as HTTP Basic sends them. */
    public static String basic(String login, String password) {
        var both = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** The same calls with a JSON body. */
    public static RequestSpecification says(RequestSpecification caller, String json) {
        return caller.contentType(ContentType.JSON).body(json);
    }
}
