import { Menu, useMantineColorScheme } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouteContext } from "@tanstack/react-router";
import { CircleUser, LogOut, Mail, Monitor, Moon, Sun } from "lucide-react";

import { me } from "../me/queries.ts";
import classes from "./rail-content.module.css";

const schemes = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "auto", label: "As the system", icon: Monitor },
] as const;

/** The person who is signed in: appearance and the way out. */
export function PersonMenu() {
  const { data } = useSuspenseQuery(me());
  const { session, edition } = useRouteContext({ from: "__root__" });
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={224}>
      <Menu.Target>
        <button type="button" className={classes["entry"]}>
          <CircleUser size={17} aria-hidden />
          <span className={classes["text"]} title={data.email}>
            {data.name}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes["label"]} title={data.email}>
          {data.email}
        </Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(toScheme(value))}>
          <Menu.Label>Appearance</Menu.Label>
          {schemes.map(({ value, label, icon: Icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon size={15} aria-hidden />}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        {edition === "local" && (
          <Menu.Item
            component="a"
            href="/local/mail"
            target="_blank"
            leftSection={<Mail size={15} aria-hidden />}
          >
            Mail of this machine
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<LogOut size={15} aria-hidden />}
          onClick={() => void session.signOut()}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const toScheme = (value: string) =>
  schemes.find((scheme) => scheme.value === value)?.value ?? "auto";
