package org.reprint.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliesTest {
  @Test
  void outletsOfOneFamilyHaveOneOwner() {
    Families families =
        Families.read(
            "f.txt",
            List.of(
                "\ufeff# owners",
                "",
                "Gannett: USA Today, azcentral.com",
                "Sinclair\thttps://x.example/a,b\tKOMO",
                "gannett: The Tennessean"));
    assertTrue(families.same("USA TODAY", "  the tennessean"));
    assertTrue(families.same("https://x.example/a,b", "komo"));
    assertFalse(families.same("USA Today", "KOMO"));
    assertFalse(families.same(null, null));
    assertTrue(families.same("ap", "AP"));
    assertFalse(families.same("Gannett", "USA Today"));
    assertEquals("Gannett", families.family("the tennessean"));
    assertEquals(5, families.outlets());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no family here | f:2: no colon in \"no family here\", expected \"family: outlet, outlet\"",
        "a: | f:2: an empty outlet in \"a:\", expected \"family: outlet, outlet\"",
        "a: b,,c | f:2: an empty outlet in \"a: b,,c\", expected \"family: outlet, outlet\"",
        ": b | f:2: an empty family in \": b\", expected \"family: outlet, outlet\"",
        "other: B | f:2: the outlet \"B\" is of the family \"one\" already, by line 1: an outlet has one family"
      })
  void aBadLineIsNamedWithItsValue(String line, String why) {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> Families.read("f", List.of("one: b", line)));
    assertEquals(why, e.getMessage());
  }
}
