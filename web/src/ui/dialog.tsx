import { CloseButton } from "@mantine/core";
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from "react";

import classes from "./dialog.module.css";

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly width?: number;
  readonly placement?: "centre" | "sheet" | "top";
  /** Leaves out the visible head; the title still names the dialog. */
  readonly bare?: boolean;
};

/**
 * The browser's own modal dialog: it keeps the focus inside, gives it back, and closes on Escape. Lists
 * that open inside it must not leave it (`withinPortal={false}`), because it lies above everything else.
 */
export function Dialog({ opened, onClose, title, children, width, placement, bare }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const leave = useEffectEvent(onClose);
  useEffect(() => {
    const dialog = ref.current;
    if (!opened || dialog === null) return undefined;
    const closeOutside = (event: MouseEvent) => {
      if (event.target === dialog) leave();
    };
    dialog.addEventListener("mousedown", closeOutside);
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => {
      dialog.removeEventListener("mousedown", closeOutside);
      dialog.close();
    };
  }, [opened]);
  if (!opened) return null;
  const style = width === undefined ? undefined : { "--dialog-width": `${width}px` };
  return (
    <dialog
      ref={ref}
      className={classes["dialog"]}
      data-placement={placement ?? "centre"}
      aria-labelledby={titleId}
      style={style}
      onCancel={(event) => {
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      {bare === true ? (
        <>
          <h2 id={titleId} className="visually-hidden">
            {title}
          </h2>
          {children}
        </>
      ) : (
        <>
          <div className={classes["head"]}>
            <h2 id={titleId} className={classes["title"]}>
              {title}
            </h2>
            <CloseButton aria-label="Close" onClick={onClose} />
          </div>
          <div className={classes["body"]}>{children}</div>
        </>
      )}
    </dialog>
  );
}
