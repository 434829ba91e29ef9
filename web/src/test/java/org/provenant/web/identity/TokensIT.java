package org.provenant.web.identity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.provenant.testbed.Program.admin;
import static org.provenant.testbed.Program.as;
import static org.provenant.testbed.Program.basic;
import static org.provenant.testbed.Program.says;
import static org.provenant.testbed.Program.stranger;
import static org.provenant.testbed.Program.with;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.FileDigest;
import org.provenant.testbed.Program;
import org.provenant.testbed.ServerTest;
import org.provenant.testbed.TestServer;

/** Who gets a token, and until when it is good. */
@ServerTest
class TokensIT {

    @Test
    void wrongPasswordAndUnknownNameAreRefusedAlike() {
        for (var login : List.of("auditor", "nobody-" + System.nanoTime())) {
            stranger()
                    .header("Authorization", basic(login, "not the password"))
                    .post("/tokens")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Basic"))
                    .body("rule", equalTo("identity.rule.SIGN_IN_FAILED"))
                    .body("values.size()", equalTo(0));
        }
    }

    @Test
    void callWithoutCredentialsIsRefused() {
        for (var header : List.of("Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer abc")) {
            stranger()
                    .header("Authorization", header)
                    .post("/tokens")
                    .then()
                    .statusCode(401)
                    .body("rule", equalTo("api.rule.CREDENTIALS_MISSING"));
        }
    }

    @Test
    void repeatedFailuresHaveToWait() {
        var login = "guess-" + System.nanoTime();
        for (int i = 0; i < 5; i++) {
            stranger()
                    .header("Authorization", basic(login, "guess " + i))
                    .post("/tokens")
                    .then()
                    .statusCode(401);
        }

        stranger()
                .header("Authorization", basic(login, "guess again"))
                .post("/tokens")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"));
    }

    @Test
    void callWithoutAGoodTokenIsRefused() {
        stranger()
                .get("/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"Provenant\""))
                .body("rule", equalTo("api.rule.TOKEN_MISSING"));
        with("made-up")
                .get("/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("rule", equalTo("api.rule.TOKEN_INVALID"));
        stranger()
                .header("Authorization", basic("auditor", TestServer.PASSWORD))
                .get("/me")
                .then()
                .statusCode(401);
    }

    @Test
    void tokenTellsWhoItsUserIs() {
        as(Role.AUDITOR)
                .get("/me")
                .then()
                .statusCode(200)
                .body("name", containsString("auditor"))
                .body("roles", hasItem("AUDITOR"))
                .body("companies.size()", equalTo(1));
    }

    @Test
    void expiredTokenIsGoodForNothing() {
        var token = Program.token("auditor");
        with(token).get("/places").then().statusCode(200);
        TestServer.sql()
                .useHandle(sql -> sql.execute(
                        "update api_token set expires_at = now() - interval '1 second' where digest = ?",
                        FileDigest.of(token.getBytes(StandardCharsets.UTF_8)).hex()));

        with(token).get("/places").then().statusCode(401).body("rule", equalTo("api.rule.TOKEN_INVALID"));
    }

    @Test
    void lockedUserLosesAccessAtOnceAndGetsItBack() {
        var login = "keeper-" + System.nanoTime();
        int id = says(admin(), "{\"login\": \"%s\", \"name\": \"Lê Văn Nam\", \"language\": \"VI\"}".formatted(login))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("user");
        stranger()
                .header("Authorization", basic(login, "anything at all"))
                .post("/tokens")
                .then()
                .statusCode(401);
        giveThePasswordOfTheOthers(id);
        var token = Program.token(login);
        with(token).get("/me").then().statusCode(200);

        change(id, "lock");
        with(token).get("/me").then().statusCode(401);
        change(id, "unlock");
        with(token).get("/me").then().statusCode(200);
    }

    private static void change(int user, String how) {
        var seen = admin().get("/users/{id}", user).then().extract().header("ETag");
        says(admin(), "{\"reason\": \"Kiểm tra quyền truy cập\"}")
                .header("If-Match", seen)
                .post("/users/{id}/" + how, user)
                .then()
                .statusCode(200);
    }

    private static void giveThePasswordOfTheOthers(int user) {
        TestServer.sql()
                .useHandle(sql -> sql.execute(
                        "update user_account set password_initial = false, password_hash ="
                                + " (select password_hash from user_account where login = 'auditor') where id = ?",
                        user));
    }

    @Test
    void roleGivenAndTakenHoldsAtOnce() {
        int auditor = admin().get("/users?q=auditor").path("items[0].id");
        var token = Program.token("auditor");
        // What administrators alone may ask for, and what is not there.
        var upload = "/rules/uploads/999999";
        with(token).get(upload).then().statusCode(403);
        var role = "{\"role\": \"ADMINISTRATOR\", \"reason\": \"Thay quản trị viên nghỉ phép\"}";

        says(admin(), role).post("/users/{id}/roles", auditor).then().statusCode(200);
        with(token).get(upload).then().statusCode(404);
        says(admin(), role).post("/users/{id}/roles/withdraw", auditor).then().statusCode(200);
        with(token).get(upload).then().statusCode(403);
    }
}
